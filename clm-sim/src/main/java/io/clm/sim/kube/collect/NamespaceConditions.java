package io.clm.sim.kube.collect;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a namespace that is being deleted is still there.
 *
 * @param objects how many are left of which resource, such as {@code deployments.apps}
 * @param finalizers how many of them each finalizer holds
 */
record NamespaceConditions(Map<String, Integer> objects, Map<String, Integer> finalizers) {

    private static final String DISCOVERED = "All resources successfully discovered";
    private static final String PARSED = "All legacy kube types successfully parsed";
    private static final String DELETED = "All content successfully deleted, may be waiting on finalization";

    /** Writes them where they say something new. */
    void write(ObjectNode namespace, Instant now) {
        ObjectNode status = Json.child(namespace, "status");
        ArrayNode conditions = status.withArray("conditions");
        set(conditions, "NamespaceDeletionDiscoveryFailure", false, "ResourcesDiscovered", DISCOVERED, now);
        set(conditions, "NamespaceDeletionGroupVersionParsingFailure", false, "ParsedGroupVersions", PARSED, now);
        set(conditions, "NamespaceDeletionContentFailure", false, "ContentDeleted", DELETED, now);
        boolean some = !objects.isEmpty();
        String reason = some ? "SomeResourcesRemain" : "ContentRemoved";
        set(conditions, "NamespaceContentRemaining", some, reason, remaining(), now);
        boolean held = !finalizers.isEmpty();
        String why = held ? "SomeFinalizersRemain" : "ContentHasNoFinalizers";
        set(conditions, "NamespaceFinalizersRemaining", held, why, holding(), now);
    }

    private String remaining() {
        return objects.isEmpty()
                ? "All content successfully removed"
                : list("Some resources are remaining: ", objects, " has %d resource instances");
    }

    private String holding() {
        return finalizers.isEmpty()
                ? "All content-preserving finalizers finished"
                : list(
                        "Some content in the namespace has finalizers remaining: ",
                        finalizers,
                        " in %d resource instances");
    }

    private static String list(String start, Map<String, Integer> counts, String form) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + form.formatted(entry.getValue()))
                .collect(Collectors.joining(", ", start, ""));
    }

    private static void set(
            ArrayNode conditions, String type, boolean holds, String reason, String message, Instant now) {
        String status = holds ? "True" : "False";
        ObjectNode condition = find(conditions, type);
        if (!Json.text(condition, "status").equals(status)) {
            condition.put("type", type).put("status", status).put("lastTransitionTime", Meta.time(now));
        }
        condition.put("reason", reason).put("message", message);
    }

    private static ObjectNode find(ArrayNode conditions, String type) {
        return Json.items(conditions).stream()
                .filter(condition -> Json.text(condition, "type").equals(type))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseGet(conditions::addObject);
    }
}
