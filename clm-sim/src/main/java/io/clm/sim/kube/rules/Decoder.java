package io.clm.sim.kube.rules;

import io.clm.sim.kube.schema.AnyType;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.Field;
import io.clm.sim.kube.schema.ListType;
import io.clm.sim.kube.schema.MapType;
import io.clm.sim.kube.schema.ScalarType;
import io.clm.sim.kube.schema.StructType;
import io.clm.sim.kube.schema.Type;
import io.clm.sim.kube.store.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an object as its kind is built, in place: drops nulls and unknown fields, refuses values of a wrong type. */
public final class Decoder {
    private final ApiResource resource;
    private final boolean collecting;
    private final List<String> unknown = new ArrayList<>();
    private final List<Failures.Cause> wrong = new ArrayList<>();

    private Decoder(ApiResource resource, boolean collecting) {
        this.resource = resource;
        this.collecting = collecting;
    }

    /** Reads an object; of custom resources wrong values are collected, of others the first is refused with a 400. */
    public static Decoded decode(ApiResource resource, ObjectNode object) {
        return decode(resource, object, resource.custom());
    }

    /** Reads an object and collects all that is wrong with it. */
    public static Decoded collect(ApiResource resource, ObjectNode object) {
        return decode(resource, object, true);
    }

    private static Decoded decode(ApiResource resource, ObjectNode object, boolean collecting) {
        Decoder decoder = new Decoder(resource, collecting);
        decoder.value(resource.type(), object, "", resource.kind().kind());
        return new Decoded(decoder.unknown, decoder.wrong);
    }

    private JsonNode value(Type type, JsonNode value, String path, String owner) {
        return switch (type) {
            case AnyType any -> value;
            case ScalarType scalar -> scalar(scalar, value, path, owner);
            case ListType list -> list(list, value, path, owner);
            case MapType map -> map(map, value, path, owner);
            case StructType struct -> struct(struct, value, path, owner);
        };
    }

    private JsonNode scalar(ScalarType type, JsonNode value, String path, String owner) {
        if (!Scalars.fits(type, value)) {
            return mismatch(value, path, owner, Scalars.goName(type), Scalars.jsonName(type));
        }
        return type.kind() == ScalarType.Kind.QUANTITY ? Scalars.quantity(resource, value) : value;
    }

    private JsonNode list(ListType type, JsonNode value, String path, String owner) {
        if (!(value instanceof ArrayNode array)) {
            return mismatch(value, path, owner, "[]" + Scalars.elementName(type.element()), "array");
        }
        for (int i = 0; i < array.size(); i++) {
            array.set(i, value(type.element(), array.get(i), path + "[" + i + "]", owner));
        }
        return array;
    }

    private JsonNode map(MapType type, JsonNode value, String path, String owner) {
        if (!(value instanceof ObjectNode object)) {
            return mismatch(value, path, owner, "map[string]string", "object");
        }
        for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
            object.set(entry.getKey(), value(type.element(), entry.getValue(), path, owner));
        }
        return object;
    }

    private JsonNode struct(StructType type, JsonNode value, String path, String owner) {
        if (!(value instanceof ObjectNode object)) {
            return mismatch(value, path, owner, type.name(), "object");
        }
        for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
            field(type, object, entry.getKey(), entry.getValue(), path);
        }
        return object;
    }

    private void field(StructType type, ObjectNode object, String name, JsonNode value, String path) {
        String here = path.isEmpty() ? name : path + "." + name;
        Field field = type.field(name);
        if (field == null) {
            if (!type.keepsUnknown()) {
                unknown.add(here);
                object.remove(name);
            }
        } else if (value.isNull()) {
            object.remove(name);
        } else {
            object.set(name, value(field.type(), value, here, type.name()));
        }
    }

    private JsonNode mismatch(JsonNode value, String path, String owner, String goType, String jsonType) {
        if (collecting && (!resource.custom() || !path.startsWith("metadata"))) {
            String got = "\"" + Scalars.jsonNameOf(value) + "\"";
            wrong.add(new Failures.Cause(
                    "FieldValueTypeInvalid",
                    "Invalid value: %s: %s in body must be of type %s: %s".formatted(got, path, jsonType, got),
                    path));
            return value;
        }
        throw Failures.badRequest(
                "%s in version \"%s\" cannot be handled as a %s: json: cannot unmarshal %s into Go struct field %s.%s of type %s"
                        .formatted(
                                resource.kind().kind(),
                                resource.kind().version(),
                                resource.kind().kind(),
                                Scalars.goNameOf(value),
                                owner,
                                path.replaceAll("\\[\\d+]", ""),
                                goType));
    }
}
