package io.clm.sim.kube.json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What every Kubernetes object carries in {@code metadata}. Absent texts are empty, absent maps are empty. */
public final class Meta {
    private Meta() {}

    /** The metadata of an object that is being built, made when absent. */
    public static ObjectNode of(ObjectNode object) {
        return Json.child(object, "metadata");
    }

    public static String name(JsonNode object) {
        return field(object, "name");
    }

    public static String namespace(JsonNode object) {
        return field(object, "namespace");
    }

    public static String uid(JsonNode object) {
        return field(object, "uid");
    }

    public static String resourceVersion(JsonNode object) {
        return field(object, "resourceVersion");
    }

    public static long generation(JsonNode object) {
        return object.path("metadata").path("generation").asLong(0);
    }

    public static Map<String, String> labels(JsonNode object) {
        return strings(object.path("metadata").path("labels"));
    }

    public static Map<String, String> annotations(JsonNode object) {
        return strings(object.path("metadata").path("annotations"));
    }

    public static List<JsonNode> owners(JsonNode object) {
        return Json.items(object.path("metadata").path("ownerReferences"));
    }

    /** The owner reference that says {@code controller: true}. */
    public static Optional<JsonNode> controller(JsonNode object) {
        return owners(object).stream()
                .filter(owner -> owner.path("controller").asBoolean(false))
                .findFirst();
    }

    public static List<String> finalizers(JsonNode object) {
        return Json.items(object.path("metadata").path("finalizers")).stream()
                .map(finalizer -> finalizer.asString(""))
                .toList();
    }

    public static void setFinalizers(ObjectNode object, List<String> finalizers) {
        if (finalizers.isEmpty()) {
            of(object).remove("finalizers");
            return;
        }
        ArrayNode array = of(object).putArray("finalizers");
        finalizers.forEach(array::add);
    }

    public static boolean isDeleting(JsonNode object) {
        return object.path("metadata").hasNonNull("deletionTimestamp");
    }

    public static Optional<Instant> creation(JsonNode object) {
        return instant(field(object, "creationTimestamp"));
    }

    public static Optional<Instant> deletion(JsonNode object) {
        return instant(field(object, "deletionTimestamp"));
    }

    /** A time as Kubernetes writes it: UTC, whole seconds. */
    public static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Fields with text values, in their order. */
    public static Map<String, String> strings(JsonNode map) {
        Map<String, String> strings = new LinkedHashMap<>();
        map.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asString("")));
        return strings;
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static String field(JsonNode object, String field) {
        return object.path("metadata").path(field).asString("");
    }
}
