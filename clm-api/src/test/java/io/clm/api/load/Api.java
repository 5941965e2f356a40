package io.clm.api.load;

import io.clm.api.ApiApplication;
import io.clm.api.testing.DurableServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The API as a process of its own. */
record Api(Process process, Client client) implements AutoCloseable {
    private static final String TOKEN = "0123456789abcdef-load";

    static Api start(Path folder, DurableServer database, int heapMegabytes) throws IOException, InterruptedException {
        int port = freePort();
        Path tokens = Files.writeString(folder.resolve("tokens"), TOKEN + "\n");
        Path log = folder.resolve("api.log");
        ProcessBuilder command = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseParallelGC", // as docker/api.Dockerfile has it
                "-Xmx" + heapMegabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                ApiApplication.class.getName(),
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + DurableServer.USER,
                "--spring.datasource.password=" + DurableServer.USER,
                "--clm.security.admin-token-file=" + tokens,
                "--clm.limits.per-principal=0",
                "--clm.limits.per-address=0");
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Api api = new Api(process, new Client("http://localhost:" + port + "/api/v1", TOKEN));
        api.await(log);
        return api;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void await(Path log) throws InterruptedException {
        while (!client.answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the API ended: " + log);
            }
            Thread.sleep(200);
        }
    }

    /** The processor's time that it took until now. */
    Duration processor() {
        return Cpu.of(List.of(process.toHandle()));
    }

    /** What it holds of the machine's memory; 0 where the system does not say. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                        .sum();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
