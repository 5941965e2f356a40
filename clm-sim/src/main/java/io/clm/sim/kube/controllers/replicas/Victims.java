package io.clm.sim.kube.controllers.replicas;

import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Meta;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Which pods go when there are too many: those that do least, then those that share a node, then the youngest. */
final class Victims {
    private static final String COST = "controller.kubernetes.io/pod-deletion-cost";

    private Victims() {}

    static <T extends JsonNode> List<T> choose(List<T> pods, int count) {
        Map<String, Long> perNode =
                pods.stream().collect(Collectors.groupingBy(PodState::nodeName, Collectors.counting()));
        Comparator<T> order = Comparator.<T, Boolean>comparing(PodState::isBound)
                .thenComparing(pod -> PodState.phase(pod).equals("Running"))
                .thenComparing(PodState::isReady)
                .thenComparingInt(Victims::cost)
                .thenComparing(pod -> -perNode.getOrDefault(PodState.nodeName(pod), 0L))
                .thenComparing(Victims::readySince, Comparator.reverseOrder())
                .thenComparing(pod -> Meta.creation(pod).orElse(Instant.EPOCH), Comparator.reverseOrder())
                .thenComparing(Meta::name);
        return pods.stream().sorted(order).limit(count).toList();
    }

    private static Instant readySince(JsonNode pod) {
        return Conditions.since(pod, "Ready").orElse(Instant.EPOCH);
    }

    private static int cost(JsonNode pod) {
        try {
            return Integer.parseInt(Meta.annotations(pod).getOrDefault(COST, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
