package io.clm.worker.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Answers {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
final class ManagementServer implements AutoCloseable {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;

    private ManagementServer(HttpServer server) {
        this.server = server;
    }

    /** Starts it; {@code port} 0 takes any that is free. */
    static ManagementServer start(String address, int port, BooleanSupplier ready, Supplier<String> metrics)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            switch (exchange.getRequestURI().getPath()) {
                case "/health/live" -> answer(exchange, 200, "UP\n");
                case "/health/ready" -> {
                    boolean up = ready.getAsBoolean();
                    answer(exchange, up ? 200 : 503, up ? "UP\n" : "DOWN: the database does not answer\n");
                }
                case "/metrics" -> answer(exchange, 200, metrics.get());
                default -> answer(exchange, 404, "there are /health/live, /health/ready and /metrics\n");
            }
        });
        server.start();
        return new ManagementServer(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        boolean reads = exchange.getRequestMethod().equals("GET");
        byte[] bytes = (reads ? text : "GET only\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", TEXT);
        exchange.sendResponseHeaders(reads ? status : 405, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
