package io.clm.sim.kube.apply;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The owners of an object's fields, as {@code metadata.managedFields} holds them. */
final class ManagedFields {
    private static final Comparator<Map.Entry<ManagerKey, Ownership>> ORDER =
            Comparator.<Map.Entry<ManagerKey, Ownership>, String>comparing(
                            entry -> entry.getKey().operation())
                    .thenComparing(entry -> entry.getValue().time())
                    .thenComparing(entry -> entry.getKey().manager())
                    .thenComparing(entry -> entry.getValue().apiVersion())
                    .thenComparing(entry -> entry.getKey().subresource());

    private ManagedFields() {}

    static Map<ManagerKey, Ownership> read(JsonNode object) {
        Map<ManagerKey, Ownership> owners = new LinkedHashMap<>();
        for (JsonNode entry : object.path("metadata").path("managedFields")) {
            String operation = Json.text(entry, "operation");
            String apiVersion = Json.text(entry, "apiVersion");
            ManagerKey key = new ManagerKey(
                    Json.text(entry, "manager"),
                    operation,
                    operation.equals(ManagerKey.APPLY) ? "" : apiVersion,
                    Json.text(entry, "subresource"));
            owners.put(key, new Ownership(FieldSet.of(entry.path("fieldsV1")), apiVersion, Json.text(entry, "time")));
        }
        return owners;
    }

    static void write(ObjectNode object, Map<ManagerKey, Ownership> owners) {
        ObjectNode meta = Meta.of(object);
        meta.remove("managedFields");
        List<Map.Entry<ManagerKey, Ownership>> sorted = owners.entrySet().stream()
                .filter(entry -> !entry.getValue().fields().isEmpty())
                .sorted(ORDER)
                .toList();
        if (!sorted.isEmpty()) {
            ArrayNode array = meta.putArray("managedFields");
            sorted.forEach(entry -> array.add(json(entry.getKey(), entry.getValue())));
        }
    }

    private static ObjectNode json(ManagerKey key, Ownership ownership) {
        ObjectNode json = Json.object()
                .put("manager", key.manager())
                .put("operation", key.operation())
                .put("apiVersion", ownership.apiVersion());
        if (!ownership.time().isEmpty()) {
            json.put("time", ownership.time());
        }
        json.put("fieldsType", "FieldsV1").set("fieldsV1", ownership.fields().json());
        if (!key.subresource().isEmpty()) {
            json.put("subresource", key.subresource());
        }
        return json;
    }
}
