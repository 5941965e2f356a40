package io.clm.sim.kube.rules;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.AnyType;
import io.clm.sim.kube.schema.Field;
import io.clm.sim.kube.schema.ListType;
import io.clm.sim.kube.schema.MapType;
import io.clm.sim.kube.schema.ScalarType;
import io.clm.sim.kube.schema.StructType;
import io.clm.sim.kube.schema.Type;
import io.clm.sim.kube.store.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds required fields that are missing and values that are not among the allowed ones. Status is not looked at. */
final class Required {
    /** Structures whose required fields have a meaning when they are left out, and what the server fills in itself. */
    private static final Set<String> LENIENT = Set.of(
            "ObjectMeta", "EventSource", "RollingUpdateDaemonSet", "CustomResourceDefinitionVersion", "EnvVarSource");

    private final List<Failures.Cause> causes = new ArrayList<>();

    static List<Failures.Cause> missing(StructType type, JsonNode object) {
        Required required = new Required();
        type.fields().forEach((name, field) -> {
            if (!Set.of("status", "metadata").contains(name)) {
                required.field(field, object.get(name), name);
            }
        });
        return required.causes;
    }

    private void field(Field field, @Nullable JsonNode value, String path) {
        if (value != null && !isEmptyText(field, value) && !isEmptyList(field, value)) {
            value(field.type(), value, path);
        } else if (field.required() && isFilledIn(field)) {
            value(field.type(), Json.object(), path);
        } else if (field.required()) {
            causes.add(new Failures.Cause("FieldValueRequired", "Required value", path));
        }
    }

    /** A structure that is part of its owner is there, empty, when it is left out. */
    private static boolean isFilledIn(Field field) {
        JsonNode fallback = field.fallback();
        return fallback != null && fallback.isObject() && field.type() instanceof StructType;
    }

    private static boolean isEmptyText(Field field, JsonNode value) {
        return field.required() && value.isString() && value.asString("").isEmpty();
    }

    private static boolean isEmptyList(Field field, JsonNode value) {
        return field.required() && value.isArray() && value.isEmpty();
    }

    private void value(Type type, JsonNode value, String path) {
        switch (type) {
            case AnyType any -> {}
            case ScalarType scalar -> allowed(scalar, value, path);
            case ListType list -> {
                for (int i = 0; i < value.size(); i++) {
                    value(list.element(), value.path(i), path + "[" + i + "]");
                }
            }
            case MapType map ->
                value.properties()
                        .forEach(entry -> value(map.element(), entry.getValue(), path + "[" + entry.getKey() + "]"));
            case StructType struct -> {
                if (!LENIENT.contains(struct.name())) {
                    struct.fields().forEach((name, field) -> field(field, value.get(name), path + "." + name));
                }
            }
        }
    }

    private void allowed(ScalarType type, JsonNode value, String path) {
        String text = value.asString("");
        if (!type.allowed().isEmpty() && !text.isEmpty() && !type.allowed().contains(text)) {
            String choices = "\"" + String.join("\", \"", type.allowed()) + "\"";
            causes.add(new Failures.Cause(
                    "FieldValueNotSupported",
                    "Unsupported value: \"%s\": supported values: %s".formatted(text, choices),
                    path));
        }
    }
}
