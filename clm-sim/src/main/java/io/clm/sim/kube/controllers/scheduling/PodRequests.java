package io.clm.sim.kube.controllers.scheduling;

import io.clm.sim.kube.controllers.model.Quantity;
import io.clm.sim.kube.json.Json;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** How much a pod asks of a node, in thousandths of each resource's unit. */
public final class PodRequests {
    private PodRequests() {}

    /** The containers together, or an init container that alone asks for more; what it costs to run a pod at all comes on top. */
    public static Map<String, Long> of(JsonNode pod) {
        Map<String, Long> total = new TreeMap<>();
        Json.items(Json.at(pod, "spec.containers")).forEach(container -> add(total, requests(container)));
        Map<String, Long> peak = new TreeMap<>();
        for (JsonNode init : Json.items(Json.at(pod, "spec.initContainers"))) {
            if (init.path("restartPolicy").asString("").equals("Always")) {
                add(total, requests(init));
            } else {
                requests(init).forEach((resource, amount) -> peak.merge(resource, amount, Math::max));
            }
        }
        peak.forEach((resource, amount) -> total.merge(resource, amount, Math::max));
        add(total, amounts(Json.at(pod, "spec.overhead")));
        return total;
    }

    private static Map<String, Long> requests(JsonNode container) {
        Map<String, Long> amounts = amounts(container.path("resources").path("limits"));
        amounts.putAll(amounts(container.path("resources").path("requests")));
        return amounts;
    }

    static Map<String, Long> amounts(JsonNode resources) {
        Map<String, Long> amounts = new TreeMap<>();
        resources.properties().forEach(entry -> amounts.put(entry.getKey(), Quantity.milli(entry.getValue())));
        return amounts;
    }

    static void add(Map<String, Long> total, Map<String, Long> more) {
        more.forEach((resource, amount) -> total.merge(resource, amount, Long::sum));
    }
}
