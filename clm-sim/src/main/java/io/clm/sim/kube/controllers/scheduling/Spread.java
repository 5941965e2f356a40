package io.clm.sim.kube.controllers.scheduling;

import io.clm.sim.kube.controllers.model.LabelSelector;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One topologySpreadConstraint of a pod, with how many of the pods it speaks of are in each domain.
 *
 * @param perDomain counts by the value of the topology key
 */
record Spread(JsonNode pod, JsonNode constraint, Map<String, Long> perDomain) {
    static List<Spread> hard(JsonNode pod, Fleet fleet) {
        return all(pod, "DoNotSchedule", fleet);
    }

    static List<Spread> soft(JsonNode pod, Fleet fleet) {
        return all(pod, "ScheduleAnyway", fleet);
    }

    private static List<Spread> all(JsonNode pod, String kind, Fleet fleet) {
        return Json.items(Json.at(pod, "spec.topologySpreadConstraints")).stream()
                .filter(constraint -> constraint
                        .path("whenUnsatisfiable")
                        .asString("DoNotSchedule")
                        .equals(kind))
                .map(constraint -> count(pod, constraint, fleet))
                .toList();
    }

    private static Spread count(JsonNode pod, JsonNode constraint, Fleet fleet) {
        Spread spread = new Spread(pod, constraint, new TreeMap<>());
        fleet.nodes().stream().filter(spread::counts).forEach(node -> {
            long here = node.pods().stream().filter(spread::means).count();
            spread.perDomain.merge(node.topology(spread.key()), here, Long::sum);
        });
        return spread;
    }

    private String key() {
        return constraint.path("topologyKey").asString("");
    }

    private boolean counts(NodeView node) {
        return !node.topology(key()).isEmpty()
                && (constraint.path("nodeAffinityPolicy").asString("Honor").equals("Ignore")
                        || NodeSelection.selects(pod, node.node()))
                && (!constraint.path("nodeTaintsPolicy").asString("Ignore").equals("Honor")
                        || node.taints().stream().noneMatch(taint -> taint.repels() && !taint.isToleratedBy(pod)));
    }

    private boolean means(JsonNode other) {
        return !Meta.isDeleting(other)
                && Meta.namespace(other).equals(Meta.namespace(pod))
                && LabelSelector.matches(constraint.path("labelSelector"), other)
                && Json.items(constraint.path("matchLabelKeys")).stream().allMatch(key -> sameLabel(key, other));
    }

    private boolean sameLabel(JsonNode key, JsonNode other) {
        String mine = Meta.labels(pod).get(key.asString(""));
        return mine == null || mine.equals(Meta.labels(other).get(key.asString("")));
    }

    /** How many of its pods are in the node's domain. */
    long around(NodeView node) {
        return perDomain.getOrDefault(node.topology(key()), 0L);
    }

    boolean allows(NodeView node) {
        if (!perDomain.containsKey(node.topology(key()))) {
            return false;
        }
        boolean tooFewDomains = perDomain.size() < constraint.path("minDomains").asInt(1);
        long least = tooFewDomains
                ? 0
                : perDomain.values().stream().mapToLong(Long::longValue).min().orElse(0);
        long own = LabelSelector.matches(constraint.path("labelSelector"), pod) ? 1 : 0;
        return around(node) + own - least <= constraint.path("maxSkew").asInt(1);
    }
}
