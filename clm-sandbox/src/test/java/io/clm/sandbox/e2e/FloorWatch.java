package io.clm.sandbox.e2e;

import io.clm.sandbox.web.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Looks at a cluster's nodes all the time and keeps every breach of what a roll may do. */
final class FloorWatch implements AutoCloseable {

    private static final String CONTROL_PLANE = "node-role.kubernetes.io/control-plane";

    private final Api kubernetes;
    private final int floor;
    private final List<String> breaches = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopped;
    private int looks;
    private int mostWorkers;

    FloorWatch(Api kubernetes, int floor) {
        this.kubernetes = kubernetes;
        this.floor = floor;
        this.thread = Thread.ofVirtual().start(this::watch);
    }

    /** Every moment at which too few workers were ready and schedulable, or two control-plane nodes were not. */
    synchronized List<String> breaches() {
        return List.copyOf(breaches);
    }

    synchronized int looks() {
        return looks;
    }

    synchronized int mostWorkers() {
        return mostWorkers;
    }

    private void watch() {
        while (!stopped) {
            try {
                look(Fleet.list(kubernetes.get("/api/v1/nodes").get("items")));
                Thread.sleep(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                // the API server may be away while the sandbox is killed and started again
            }
        }
    }

    private synchronized void look(List<JsonNode> nodes) {
        long workers = nodes.stream()
                .filter(node -> !isControlPlane(node) && isUsable(node))
                .count();
        long cordoned = nodes.stream()
                .filter(node -> isControlPlane(node) && isCordoned(node))
                .count();
        looks++;
        mostWorkers = (int) Math.max(
                mostWorkers,
                nodes.stream().filter(node -> !isControlPlane(node)).count());
        if (workers < floor) {
            breaches.add(workers + " usable workers, floor " + floor);
        }
        if (cordoned > 1) {
            breaches.add(cordoned + " control-plane nodes cordoned at once");
        }
    }

    private static boolean isControlPlane(JsonNode node) {
        return node.get("metadata").get("labels").has(CONTROL_PLANE);
    }

    private static boolean isCordoned(JsonNode node) {
        return node.get("spec").path("unschedulable").asBoolean(false);
    }

    private static boolean isUsable(JsonNode node) {
        return !isCordoned(node)
                && Fleet.list(node.get("status").get("conditions")).stream()
                        .anyMatch(condition -> condition.get("type").asString().equals("Ready")
                                && condition.get("status").asString().equals("True"));
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
    }
}
