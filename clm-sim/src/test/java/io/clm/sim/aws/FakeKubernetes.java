package io.clm.sim.aws;

import io.clm.sim.cluster.KubeServer;
import io.clm.sim.http.Exchange;
import io.clm.sim.http.LoopbackServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of a Kubernetes API as machines use: Nodes can be created, read and deleted. */
public final class FakeKubernetes implements KubeServer {
    private final int port;
    private final Map<String, JsonNode> nodes = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private @Nullable LoopbackServer server;

    public FakeKubernetes(int port) {
        this.port = port;
    }

    @Override
    public void start() {
        server = LoopbackServer.start(port, this::handle);
    }

    @Override
    public void stop() {
        LoopbackServer running = server;
        server = null;
        if (running != null) {
            running.close();
        }
    }

    public boolean up() {
        return server != null;
    }

    public Map<String, JsonNode> nodes() {
        return new TreeMap<>(nodes);
    }

    /** How often a call such as {@code POST} came that had an effect. */
    public long count(String method) {
        return calls.stream().filter(method::equals).count();
    }

    private void handle(Exchange exchange) throws IOException {
        String name = exchange.path().replaceFirst("/api/v1/nodes/?", "");
        switch (exchange.method()) {
            case "POST" -> create(exchange);
            case "DELETE" -> delete(exchange, name);
            default -> read(exchange, name);
        }
    }

    private void create(Exchange exchange) throws IOException {
        JsonNode node = JsonMapper.shared().readTree(exchange.body());
        boolean fresh = nodes.putIfAbsent(node.path("metadata").path("name").asString(), node) == null;
        if (fresh) {
            calls.add("POST");
        }
        exchange.json(fresh ? 201 : 409, node);
    }

    private void delete(Exchange exchange, String name) throws IOException {
        boolean there = nodes.remove(name) != null;
        if (there) {
            calls.add("DELETE");
        }
        exchange.json(there ? 200 : 404, Map.of("kind", "Status"));
    }

    private void read(Exchange exchange, String name) throws IOException {
        JsonNode node = nodes.get(name);
        exchange.json(node == null ? 404 : 200, node == null ? Map.of("kind", "Status") : node);
    }
}
