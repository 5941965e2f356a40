package io.clm.sim.kube.controllers.scheduling;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A node with the pods that are on it, or will be when the decision in the making is carried out. */
final class NodeView {
    private final ObjectNode node;
    private final List<Taint> taints;
    private final Map<String, Long> allocatable;
    private final List<ObjectNode> pods = new ArrayList<>();
    private final Map<String, Long> used = new TreeMap<>();

    NodeView(ObjectNode node) {
        this.node = node;
        this.taints = Taint.of(node);
        JsonNode status = node.path("status");
        this.allocatable = PodRequests.amounts(status.path(status.has("allocatable") ? "allocatable" : "capacity"));
    }

    void add(ObjectNode pod) {
        pods.add(pod);
        PodRequests.add(used, PodRequests.of(pod));
    }

    ObjectNode node() {
        return node;
    }

    String name() {
        return Meta.name(node);
    }

    List<Taint> taints() {
        return taints;
    }

    List<ObjectNode> pods() {
        return pods;
    }

    long free(String resource) {
        return allocatable.getOrDefault(resource, 0L) - used.getOrDefault(resource, 0L);
    }

    long allocatable(String resource) {
        return allocatable.getOrDefault(resource, 0L);
    }

    boolean hasRoomForOne() {
        return !allocatable.containsKey("pods") || pods.size() < allocatable("pods") / 1000;
    }

    /** The value of the node's label; empty when it has none. */
    String topology(String key) {
        return Meta.labels(node).getOrDefault(key, "");
    }

    boolean isCordoned() {
        return Json.at(node, "spec.unschedulable").asBoolean(false);
    }
}
