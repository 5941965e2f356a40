package io.clm.sim.kube.rules;

import io.clm.sim.kube.json.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How well a pod's resources are guaranteed. */
final class QosClass {
    private QosClass() {}

    static String of(JsonNode spec) {
        List<JsonNode> containers = new ArrayList<>(Json.items(spec.path("containers")));
        containers.addAll(Json.items(spec.path("initContainers")));
        if (containers.stream().allMatch(QosClass::asksNothing)) {
            return "BestEffort";
        }
        return containers.stream().allMatch(QosClass::isGuaranteed) ? "Guaranteed" : "Burstable";
    }

    private static boolean asksNothing(JsonNode container) {
        JsonNode resources = container.path("resources");
        return resources.path("requests").isEmpty() && resources.path("limits").isEmpty();
    }

    private static boolean isGuaranteed(JsonNode container) {
        JsonNode resources = container.path("resources");
        JsonNode limits = resources.path("limits");
        return limits.has("cpu")
                && limits.has("memory")
                && resources.path("requests").path("cpu").equals(limits.path("cpu"))
                && resources.path("requests").path("memory").equals(limits.path("memory"));
    }
}
