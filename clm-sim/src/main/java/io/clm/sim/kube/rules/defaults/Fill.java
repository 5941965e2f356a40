package io.clm.sim.kube.rules.defaults;

import io.clm.sim.kube.json.Json;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in what is not there. */
final class Fill {
    private Fill() {}

    static void text(ObjectNode object, String field, String value) {
        if (object.path(field).asString("").isEmpty()) {
            object.put(field, value);
        }
    }

    static void number(ObjectNode object, String field, int value) {
        if (!object.hasNonNull(field)) {
            object.put(field, value);
        }
    }

    static void flag(ObjectNode object, String field, boolean value) {
        if (!object.hasNonNull(field)) {
            object.put(field, value);
        }
    }

    /** The object at the field, put there empty when there is none. */
    static ObjectNode object(ObjectNode object, String field) {
        return Json.child(object, field);
    }

    /** Does something with the object at a field, if there is one. */
    static void inside(ObjectNode object, String field, Consumer<ObjectNode> work) {
        if (object.get(field) instanceof ObjectNode inner) {
            work.accept(inner);
        }
    }

    /** Does something with every object of the list at a field, if there is one. */
    static void each(JsonNode object, String field, Consumer<ObjectNode> work) {
        for (JsonNode item : object.path(field)) {
            if (item instanceof ObjectNode inner) {
                work.accept(inner);
            }
        }
    }
}
