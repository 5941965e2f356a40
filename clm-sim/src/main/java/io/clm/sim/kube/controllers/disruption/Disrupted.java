package io.clm.sim.kube.controllers.disruption;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pods whose eviction was allowed, but whose deletion is not seen yet. After two minutes such an eviction is taken to have
 * come to nothing.
 *
 * @param since pod name → when it was allowed
 */
record Disrupted(Map<String, Instant> since) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Disrupted of(JsonNode budget, List<ObjectNode> pods, Instant now) {
        Map<String, Instant> since = new LinkedHashMap<>();
        Map<String, String> recorded = Meta.strings(Json.at(budget, "status.disruptedPods"));
        for (ObjectNode pod : pods) {
            String time = recorded.get(Meta.name(pod));
            if (time != null
                    && !Meta.isDeleting(pod)
                    && Instant.parse(time).plus(PATIENCE).isAfter(now)) {
                since.put(Meta.name(pod), Instant.parse(time));
            }
        }
        return new Disrupted(since);
    }

    boolean holds(JsonNode pod) {
        return since.containsKey(Meta.name(pod));
    }

    Optional<Instant> nextExpiry() {
        return since.values().stream().min(Instant::compareTo).map(time -> time.plus(PATIENCE));
    }

    void write(ObjectNode status) {
        if (!since.isEmpty()) {
            ObjectNode pods = status.putObject("disruptedPods");
            since.forEach((name, time) -> pods.put(name, Meta.time(time)));
        }
    }
}
