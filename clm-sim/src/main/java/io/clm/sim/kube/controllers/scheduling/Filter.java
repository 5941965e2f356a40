package io.clm.sim.kube.controllers.scheduling;

import io.clm.sim.kube.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether a node will do for a pod. */
final class Filter {
    private final JsonNode pod;
    private final Fleet fleet;
    private final Map<String, Long> requests;
    private final List<Spread> spreads;
    private final Volumes volumes;

    Filter(JsonNode pod, Fleet fleet) {
        this.pod = pod;
        this.fleet = fleet;
        this.requests = PodRequests.of(pod);
        this.spreads = Spread.hard(pod, fleet);
        this.volumes = Volumes.of(pod, fleet.world());
    }

    /** Why not, in the words of the scheduler; empty when it will do. */
    Optional<String> objection(NodeView node) {
        return cordon(node)
                .or(() -> when(
                        !NodeSelection.selects(pod, node.node()), "node(s) didn't match Pod's node affinity/selector"))
                .or(() -> taint(node))
                .or(() -> resources(node))
                .or(() -> when(portsTaken(node), "node(s) didn't have free ports for the requested pod ports"))
                .or(() -> when(!volumes.allow(node.node()), "node(s) had volume node affinity conflict"))
                .or(() -> when(
                        !spreads.stream().allMatch(spread -> spread.allows(node)),
                        "node(s) didn't match pod topology spread constraints"))
                .or(() -> when(
                        !PodAffinity.isFarFromEnemies(pod, node, fleet),
                        "node(s) didn't match pod anti-affinity rules"))
                .or(() ->
                        when(!PodAffinity.isNearFriends(pod, node, fleet), "node(s) didn't match pod affinity rules"));
    }

    private static Optional<String> when(boolean objects, String why) {
        return objects ? Optional.of(why) : Optional.empty();
    }

    private Optional<String> cordon(NodeView node) {
        Taint cordon = new Taint(Taint.UNSCHEDULABLE, "", "NoSchedule");
        return when(node.isCordoned() && !cordon.isToleratedBy(pod), "node(s) were unschedulable");
    }

    private Optional<String> taint(NodeView node) {
        return node.taints().stream()
                .filter(taint -> taint.repels() && !taint.isToleratedBy(pod))
                .findFirst()
                .map(taint -> "node(s) had untolerated taint {%s: %s}".formatted(taint.key(), taint.value()));
    }

    private Optional<String> resources(NodeView node) {
        if (!node.hasRoomForOne()) {
            return Optional.of("Too many pods");
        }
        return requests.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && entry.getValue() > node.free(entry.getKey()))
                .findFirst()
                .map(entry -> "Insufficient " + entry.getKey());
    }

    private boolean portsTaken(NodeView node) {
        Set<String> wanted = hostPorts(pod);
        return !wanted.isEmpty()
                && node.pods().stream()
                        .flatMap(other -> hostPorts(other).stream())
                        .anyMatch(wanted::contains);
    }

    private static Set<String> hostPorts(JsonNode pod) {
        return Json.items(Json.at(pod, "spec.containers")).stream()
                .flatMap(container -> Json.items(container.path("ports")).stream())
                .filter(port -> port.path("hostPort").asInt(0) > 0)
                .map(port -> port.path("protocol").asString("TCP")
                        + port.path("hostPort").asInt(0))
                .collect(Collectors.toSet());
    }
}
