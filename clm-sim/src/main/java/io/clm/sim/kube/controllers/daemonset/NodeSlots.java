package io.clm.sim.kube.controllers.daemonset;

import io.clm.sim.kube.controllers.scheduling.NodeSelection;
import io.clm.sim.kube.controllers.scheduling.Taint;
import io.clm.sim.kube.json.Meta;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sees every node as a DaemonSet does. */
final class NodeSlots {
    private NodeSlots() {}

    static List<NodeSlot> of(ObjectNode set, List<ObjectNode> nodes, List<ObjectNode> pods) {
        Map<String, List<ObjectNode>> byNode = pods.stream()
                .sorted(Comparator.comparing(pod -> Meta.creation(pod).orElse(Instant.EPOCH)))
                .collect(Collectors.groupingBy(DaemonPods::nodeOf));
        return nodes.stream()
                .map(node ->
                        new NodeSlot(Meta.name(node), fit(set, node), byNode.getOrDefault(Meta.name(node), List.of())))
                .toList();
    }

    private static NodeSlot.Fit fit(ObjectNode set, JsonNode node) {
        JsonNode template = set.path("spec").path("template");
        if (!NodeSelection.selects(template, node)) {
            return NodeSlot.Fit.UNFIT;
        }
        JsonNode tolerant = DaemonPods.forNode(set, Meta.name(node), "");
        List<Taint> hurting = Taint.of(node).stream()
                .filter(taint -> taint.repels() && !taint.isToleratedBy(tolerant))
                .toList();
        if (hurting.stream().anyMatch(Taint::evicts)) {
            return NodeSlot.Fit.UNFIT;
        }
        return hurting.isEmpty() ? NodeSlot.Fit.RUNS : NodeSlot.Fit.MAY_STAY;
    }
}
