package io.clm.sim.kube.rules;

import io.clm.sim.kube.schema.AnyType;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.ListType;
import io.clm.sim.kube.schema.MapType;
import io.clm.sim.kube.schema.ScalarType;
import io.clm.sim.kube.schema.StructType;
import io.clm.sim.kube.schema.Type;
import io.clm.sim.kube.store.Failures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Single values: which JSON fits, and what the messages call it. */
final class Scalars {
    private Scalars() {}

    static boolean fits(ScalarType type, JsonNode value) {
        return switch (type.kind()) {
            case STRING -> value.isString();
            case INTEGER -> isWhole(value);
            case NUMBER -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
            case INT_OR_STRING -> value.isString() || isWhole(value);
            case QUANTITY -> value.isString() || value.isNumber();
        };
    }

    /** The canonical quantity; a text that is none is refused. */
    static JsonNode quantity(ApiResource resource, JsonNode value) {
        String kind = resource.kind().kind();
        return StringNode.valueOf(Quantities.canonical(value.asString(""))
                .orElseThrow(() -> Failures.badRequest(
                        "%s in version \"%s\" cannot be handled as a %s: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
                                .formatted(kind, resource.kind().version(), kind))));
    }

    static String goName(ScalarType type) {
        return switch (type.kind()) {
            case STRING, INT_OR_STRING, QUANTITY -> type.format().equals("date-time") ? "v1.Time" : "string";
            case INTEGER -> type.format().isEmpty() ? "int64" : type.format();
            case NUMBER -> "float64";
            case BOOLEAN -> "bool";
        };
    }

    static String jsonName(ScalarType type) {
        return switch (type.kind()) {
            case STRING, INT_OR_STRING, QUANTITY -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
        };
    }

    static String elementName(Type element) {
        return switch (element) {
            case ScalarType scalar -> goName(scalar);
            case StructType struct -> "v1." + struct.name();
            case AnyType any -> "interface {}";
            case ListType list -> "[]" + elementName(list.element());
            case MapType map -> "map[string]" + elementName(map.element());
        };
    }

    static String goNameOf(JsonNode value) {
        return value.isObject() ? "object" : value.isArray() ? "array" : simpleName(value, "bool");
    }

    static String jsonNameOf(JsonNode value) {
        return value.isObject() ? "object" : value.isArray() ? "array" : simpleName(value, "boolean");
    }

    private static String simpleName(JsonNode value, String bool) {
        return value.isString() ? "string" : value.isBoolean() ? bool : "number";
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber() || (value.isNumber() && value.asDouble() == Math.rint(value.asDouble()));
    }
}
