package io.clm.sim.kube.apply;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.Field;
import io.clm.sim.kube.schema.ListType;
import io.clm.sim.kube.schema.ScalarType;
import io.clm.sim.kube.schema.StructType;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A new object as a typed server has it before anything is set: the structures that are always there, empty. */
final class EmptyObject {
    private EmptyObject() {}

    static ObjectNode of(ApiResource resource) {
        ObjectNode empty = Json.object();
        if (!resource.custom() && resource.type() instanceof StructType struct) {
            fill(struct, empty);
        }
        empty.put("kind", resource.kind().kind())
                .put("apiVersion", resource.kind().apiVersion());
        return empty;
    }

    private static void fill(StructType struct, ObjectNode object) {
        struct.fields().forEach((name, field) -> {
            if (field.type() instanceof StructType inner && isAlwaysThere(field)) {
                fill(inner, object.putObject(name));
            } else if (field.type() instanceof ListType && field.required()) {
                object.putArray(name);
            } else if (field.type() instanceof ScalarType && isZero(field)) {
                object.set(name, field.fallback());
            }
        });
    }

    private static boolean isZero(Field field) {
        JsonNode fallback = field.fallback();
        return fallback != null
                && !fallback.isContainer()
                && Set.of("", "0", "false").contains(fallback.asString(""));
    }

    private static boolean isAlwaysThere(Field field) {
        JsonNode fallback = field.fallback();
        return fallback != null && fallback.isObject() && fallback.isEmpty();
    }
}
