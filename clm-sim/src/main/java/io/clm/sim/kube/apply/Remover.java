package io.clm.sim.kube.apply;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ListType;
import io.clm.sim.kube.schema.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes fields out of an object; what is left empty by it goes too. */
final class Remover {
    private Remover() {}

    static ObjectNode remove(Type type, ObjectNode object, FieldSet fields) {
        return value(type, object, fields) instanceof ObjectNode left ? left : Json.object();
    }

    private static @Nullable JsonNode value(Type type, JsonNode value, FieldSet fields) {
        if (!value.isContainer()) {
            return value;
        }
        if (value.isEmpty() || Typed.isWhole(type, value)) {
            return null;
        }
        return type instanceof ListType list ? list(list, value, fields) : map(type, value, fields);
    }

    private static @Nullable JsonNode map(Type type, JsonNode value, FieldSet fields) {
        ObjectNode result = Json.object();
        value.properties().forEach(field -> {
            String step = "f:" + field.getKey();
            JsonNode left = left(Typed.child(type, field.getKey()), field.getValue(), step, fields);
            if (left != null) {
                result.set(field.getKey(), left);
            }
        });
        return result.isEmpty() ? null : result;
    }

    private static @Nullable JsonNode list(ListType type, JsonNode value, FieldSet fields) {
        ArrayNode result = Json.array();
        value.forEach(item -> {
            JsonNode left = left(type.element(), item, Typed.step(type, item), fields);
            if (left != null) {
                result.add(left);
            }
        });
        return result.isEmpty() ? null : result;
    }

    private static @Nullable JsonNode left(Type type, JsonNode value, String step, FieldSet fields) {
        if (fields.has(step)) {
            return null;
        }
        FieldSet below = fields.below(step);
        return below.isEmpty() ? value : value(type, value, below);
    }
}
