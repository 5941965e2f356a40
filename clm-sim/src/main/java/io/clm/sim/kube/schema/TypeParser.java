package io.clm.sim.kube.schema;

import io.clm.sim.kube.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads types from OpenAPI schemas: those of the bundle by name, and those of custom resources inline. */
final class TypeParser {
    private static final String REF = "#/components/schemas/";
    private static final Map<String, ScalarType.Kind> SCALARS = Map.of(
            "string", ScalarType.Kind.STRING,
            "integer", ScalarType.Kind.INTEGER,
            "number", ScalarType.Kind.NUMBER,
            "boolean", ScalarType.Kind.BOOLEAN);

    private final JsonNode definitions;
    private final boolean custom;
    private final Map<String, Type> named = new HashMap<>();

    /**
     * A parser.
     *
     * @param custom whether an object without fields keeps nothing (custom resources) or anything (the bundle)
     */
    TypeParser(JsonNode definitions, boolean custom) {
        this.definitions = definitions;
        this.custom = custom;
    }

    /** The type of a definition; anything when there is none of that name. */
    Type named(String name) {
        Type known = named.get(name);
        if (known != null) {
            return known;
        }
        JsonNode schema = definitions.get(name);
        Type type = schema == null ? AnyType.INSTANCE : parse(schema, name);
        named.put(name, type);
        return type;
    }

    Type parse(JsonNode schema, String name) {
        JsonNode ref = reference(schema);
        if (ref.isString()) {
            return named(ref.asString("").substring(REF.length()));
        }
        if (schema.has("oneOf") || schema.path("x-kubernetes-int-or-string").asBoolean(false)) {
            return either(schema);
        }
        String type = schema.path("type").asString("");
        return switch (type) {
            case "object" -> object(schema, name);
            case "array" -> list(schema, name);
            default -> scalar(schema, SCALARS.get(type));
        };
    }

    private static JsonNode reference(JsonNode schema) {
        JsonNode direct = schema.path("$ref");
        return direct.isString() ? direct : schema.path("allOf").path(0).path("$ref");
    }

    private static Type either(JsonNode schema) {
        boolean quantity = Json.items(schema.path("oneOf")).stream()
                .anyMatch(one -> one.path("type").asString("").equals("number"));
        return scalar(schema, quantity ? ScalarType.Kind.QUANTITY : ScalarType.Kind.INT_OR_STRING);
    }

    private static Type scalar(JsonNode schema, ScalarType.@Nullable Kind kind) {
        if (kind == null) {
            return AnyType.INSTANCE;
        }
        List<String> allowed = Json.items(schema.path("enum")).stream()
                .map(value -> value.asString(""))
                .toList();
        return new ScalarType(kind, schema.path("format").asString(""), allowed);
    }

    private Type object(JsonNode schema, String name) {
        boolean atomic = schema.path("x-kubernetes-map-type").asString("").equals("atomic");
        boolean keeps = schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false);
        JsonNode values = schema.path("additionalProperties");
        if (schema.has("properties")) {
            return struct(schema, name, atomic, keeps);
        }
        if (values.isObject()) {
            return new MapType(parse(values, name), atomic);
        }
        if (custom && !keeps && !values.asBoolean(false)) {
            return new StructType(name, atomic, false);
        }
        return atomic ? new MapType(AnyType.INSTANCE, true) : AnyType.INSTANCE;
    }

    private Type struct(JsonNode schema, String name, boolean atomic, boolean keeps) {
        StructType struct = new StructType(name.substring(name.lastIndexOf('.') + 1), atomic, keeps);
        named.put(name, struct);
        Set<String> required = Json.items(schema.path("required")).stream()
                .map(field -> field.asString(""))
                .collect(Collectors.toSet());
        schema.path("properties").properties().forEach(property -> {
            String field = property.getKey();
            struct.add(field, field(property.getValue(), name + "." + field, required.contains(field)));
        });
        return struct;
    }

    private Field field(JsonNode schema, String name, boolean required) {
        boolean retain = schema.path("x-kubernetes-patch-strategy").asString("").contains("retainKeys");
        return new Field(parse(schema, name), required, schema.get("default"), retain);
    }

    private ListType list(JsonNode schema, String name) {
        List<String> keys = Json.items(schema.path("x-kubernetes-list-map-keys")).stream()
                .map(key -> key.asString(""))
                .toList();
        ListType.Style style = switch (schema.path("x-kubernetes-list-type").asString("atomic")) {
            case "map" -> ListType.Style.KEYED;
            case "set" -> ListType.Style.SET;
            default -> ListType.Style.ATOMIC;
        };
        String patchKey = schema.path("x-kubernetes-patch-merge-key").asString("");
        boolean merges = schema.path("x-kubernetes-patch-strategy").asString("").contains("merge");
        return new ListType(parse(schema.path("items"), name), style, keys, merges, patchKey);
    }
}
