package io.clm.sim.kube.controllers.scheduling;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which pods want to be together and which apart. */
final class PodAffinity {
    private static final String TOGETHER = "podAffinity";
    private static final String APART = "podAntiAffinity";

    private PodAffinity() {}

    /** Whether nobody on the node, or near it, must be apart from the pod; both sides may say so. */
    static boolean isFarFromEnemies(JsonNode pod, NodeView node, Fleet fleet) {
        return AffinityTerm.required(pod, APART).stream().noneMatch(term -> isNear(term, node, fleet))
                && fleet.nodes().stream().noneMatch(other -> refuses(other, pod, node, fleet));
    }

    /** Whether everybody with whom the pod must be is near; the first of a group may start anywhere. */
    static boolean isNearFriends(JsonNode pod, NodeView node, Fleet fleet) {
        List<AffinityTerm> terms = AffinityTerm.required(pod, TOGETHER);
        return terms.stream().allMatch(term -> isNear(term, node, fleet))
                || terms.stream().allMatch(term -> isFirst(term, pod, node, fleet));
    }

    /** What the pod would like, by weight: friends near count for the node, enemies against it. */
    static long liking(JsonNode pod, NodeView node, Fleet fleet) {
        return weigh(pod, TOGETHER, node, fleet) - weigh(pod, APART, node, fleet);
    }

    private static long weigh(JsonNode pod, String kind, NodeView node, Fleet fleet) {
        long sum = 0;
        for (JsonNode preferred : AffinityTerm.preferred(pod, kind)) {
            AffinityTerm term = new AffinityTerm(pod, preferred.path("podAffinityTerm"));
            sum += preferred.path("weight").asLong(0) * countNear(term, node, fleet);
        }
        return sum;
    }

    private static boolean isNear(AffinityTerm term, NodeView node, Fleet fleet) {
        return countNear(term, node, fleet) > 0;
    }

    private static long countNear(AffinityTerm term, NodeView node, Fleet fleet) {
        return fleet.sharing(node, term.topologyKey())
                .flatMap(other -> other.pods().stream())
                .filter(other -> term.means(other, fleet.world()))
                .count();
    }

    private static boolean isFirst(AffinityTerm term, JsonNode pod, NodeView node, Fleet fleet) {
        return !node.topology(term.topologyKey()).isEmpty()
                && term.means(pod, fleet.world())
                && fleet.nodes().stream()
                        .flatMap(other -> other.pods().stream())
                        .noneMatch(other -> term.means(other, fleet.world()));
    }

    private static boolean refuses(NodeView other, JsonNode pod, NodeView node, Fleet fleet) {
        return other.pods().stream()
                .flatMap(there -> AffinityTerm.required(there, APART).stream())
                .filter(term -> isSamePlace(other, node, term.topologyKey()))
                .anyMatch(term -> term.means(pod, fleet.world()));
    }

    private static boolean isSamePlace(NodeView one, NodeView other, String key) {
        return !one.topology(key).isEmpty() && one.topology(key).equals(other.topology(key));
    }
}
