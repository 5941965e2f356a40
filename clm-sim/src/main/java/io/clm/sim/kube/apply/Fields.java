package io.clm.sim.kube.apply;

import io.clm.sim.kube.schema.ListType;
import io.clm.sim.kube.schema.Type;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The set of all fields that an object has. */
final class Fields {
    private Fields() {}

    static FieldSet of(Type type, JsonNode object) {
        FieldSet set = new FieldSet();
        collect(type, object, set);
        return set;
    }

    /** The set with every named field on the way to its members as a member too. */
    static FieldSet withNamedFields(Type type, FieldSet set) {
        FieldSet result = new FieldSet();
        set.forEach((step, member, below) -> result.put(
                step, member || Typed.isNamedField(type, step), withNamedFields(Typed.below(type, step), below)));
        return result;
    }

    /** Adds what is below the value; true when the value itself is a member. */
    private static boolean collect(Type type, JsonNode value, FieldSet into) {
        if (Typed.isWhole(type, value)) {
            return true;
        }
        if (type instanceof ListType list) {
            value.forEach(item -> {
                FieldSet below = new FieldSet();
                collect(list.element(), item, below);
                into.put(Typed.step(list, item), true, below);
            });
            return false;
        }
        value.properties().forEach(field -> collectField(type, field, into));
        return false;
    }

    private static void collectField(Type type, Map.Entry<String, JsonNode> field, FieldSet into) {
        String step = "f:" + field.getKey();
        FieldSet below = new FieldSet();
        boolean member = collect(Typed.child(type, field.getKey()), field.getValue(), below);
        boolean emptyMap = field.getValue().isObject() && field.getValue().isEmpty();
        into.put(step, member || emptyMap || !Typed.isNamedField(type, step), below);
    }
}
