package io.clm.sim.kube.controllers.namespace;

import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.LabelSelector;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.controllers.model.Quantity;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How much of what a quota limits is used in its namespace. */
final class Usage {
    private static final Map<String, ResourceKind> COUNTED = Map.of(
            "services", Kinds.SERVICE,
            "configmaps", Kinds.CONFIG_MAP,
            "secrets", Kinds.SECRET,
            "persistentvolumeclaims", Kinds.PVC,
            "deployments.apps", Kinds.DEPLOYMENT,
            "statefulsets.apps", Kinds.STATEFUL_SET,
            "jobs.batch", Kinds.JOB,
            "cronjobs.batch", Kinds.CRON_JOB);

    private Usage() {}

    static ObjectNode of(JsonNode quota, JsonNode hard, World world) {
        List<ObjectNode> pods = world.list(Kinds.POD, Meta.namespace(quota)).stream()
                .filter(pod -> !PodState.isFinished(pod) && inScope(pod, quota))
                .toList();
        ObjectNode used = Json.object();
        hard.properties().forEach(entry -> used.put(entry.getKey(), amount(entry.getKey(), quota, pods, world)));
        return used;
    }

    private static String amount(String resource, JsonNode quota, List<ObjectNode> pods, World world) {
        if (resource.equals("pods") || resource.equals("count/pods")) {
            return Integer.toString(pods.size());
        }
        ResourceKind kind = COUNTED.get(resource.replaceFirst("^count/", ""));
        if (kind != null) {
            return Integer.toString(world.list(kind, Meta.namespace(quota)).size());
        }
        String section = resource.startsWith("limits.") ? "limits" : "requests";
        String plain = resource.replaceFirst("^(limits|requests)\\.", "");
        return Quantity.ofMilli(
                pods.stream().mapToLong(pod -> sum(pod, section, plain)).sum());
    }

    private static long sum(JsonNode pod, String section, String resource) {
        return Stream.of(Json.at(pod, "spec.containers"))
                .flatMap(containers -> Json.items(containers).stream())
                .mapToLong(container ->
                        Quantity.milli(container.path("resources").path(section).path(resource)))
                .sum();
    }

    /** Only the scope PriorityClass is known; a quota with others covers every pod. */
    private static boolean inScope(JsonNode pod, JsonNode quota) {
        return Json.items(Json.at(quota, "spec.scopeSelector.matchExpressions")).stream()
                .filter(scope -> scope.path("scopeName").asString("").equals("PriorityClass"))
                .allMatch(scope -> matches(scope, Json.text(pod, "spec.priorityClassName")));
    }

    private static boolean matches(JsonNode scope, String priorityClass) {
        ObjectNode expression = Json.object().put("key", "class");
        expression.set("operator", scope.path("operator").deepCopy());
        expression.set("values", scope.path("values").deepCopy());
        Map<String, String> labels = priorityClass.isEmpty() ? Map.of() : Map.of("class", priorityClass);
        return LabelSelector.expressionsMatch(Json.array().add(expression), labels);
    }
}
