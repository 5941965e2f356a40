package io.clm.sim.kube.apply;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.AnyType;
import io.clm.sim.kube.schema.Field;
import io.clm.sim.kube.schema.ListType;
import io.clm.sim.kube.schema.MapType;
import io.clm.sim.kube.schema.ScalarType;
import io.clm.sim.kube.schema.StructType;
import io.clm.sim.kube.schema.Type;
import io.clm.sim.kube.store.Failures;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers about a value of a type: where it falls apart into pieces that can have different owners. */
final class Typed {
    private Typed() {}

    /** Whether the value has one owner as a whole. */
    static boolean isWhole(Type type, JsonNode value) {
        return switch (type) {
            case ScalarType scalar -> true;
            case AnyType any -> !value.isObject();
            case ListType list -> list.style() == ListType.Style.ATOMIC || !value.isArray();
            case MapType map -> map.atomic() || !value.isObject();
            case StructType struct -> struct.atomic() || !value.isObject();
        };
    }

    /** The type of a field or map value. */
    static Type child(Type type, String field) {
        return switch (type) {
            case MapType map -> map.element();
            case StructType struct -> {
                Field known = struct.field(field);
                yield known == null ? AnyType.INSTANCE : known.type();
            }
            case AnyType any -> any;
            case ScalarType scalar -> AnyType.INSTANCE;
            case ListType list -> AnyType.INSTANCE;
        };
    }

    /** The type below a step of a path. */
    static Type below(Type type, String step) {
        if (step.startsWith("f:")) {
            return child(type, step.substring(2));
        }
        return type instanceof ListType list ? list.element() : AnyType.INSTANCE;
    }

    /** Whether a step is a field that the structure names, in contrast to the key of a map. */
    static boolean isNamedField(Type type, String step) {
        return type instanceof StructType struct && step.startsWith("f:") && struct.field(step.substring(2)) != null;
    }

    /** The step that leads to an item of a set or keyed list. */
    static String step(ListType type, JsonNode item) {
        if (type.style() == ListType.Style.SET) {
            return "v:" + item;
        }
        TreeMap<String, JsonNode> keys = new TreeMap<>();
        for (String key : type.keys()) {
            JsonNode value = keyValue(type, item, key);
            if (value != null) {
                keys.put(key, value);
            }
        }
        if (keys.isEmpty()) {
            throw Failures.internal(
                    "associative list with keys has an element that omits all key fields " + type.keys());
        }
        ObjectNode ordered = Json.object();
        keys.forEach(ordered::set);
        return "k:" + ordered;
    }

    private static @Nullable JsonNode keyValue(ListType type, JsonNode item, String key) {
        JsonNode value = item.get(key);
        if (value != null) {
            return value;
        }
        Field field = type.element() instanceof StructType struct ? struct.field(key) : null;
        return field == null ? null : field.fallback();
    }

    /** How messages write a path: {@code .spec.containers[name="a"].image}. */
    static String display(Iterable<String> path) {
        StringBuilder text = new StringBuilder();
        for (String step : path) {
            String rest = step.substring(2);
            switch (step.charAt(0)) {
                case 'f' -> text.append('.').append(rest);
                case 'k' -> text.append('[').append(keys(rest)).append(']');
                default -> text.append("[=").append(rest).append(']');
            }
        }
        return text.toString();
    }

    private static String keys(String json) {
        StringBuilder text = new StringBuilder();
        for (var key : Json.parseObject(json).properties()) {
            text.append(text.isEmpty() ? "" : ",")
                    .append(key.getKey())
                    .append('=')
                    .append(key.getValue());
        }
        return text.toString();
    }
}
