package io.clm.sim.kube.patch;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.AnyType;
import io.clm.sim.kube.schema.Field;
import io.clm.sim.kube.schema.ListType;
import io.clm.sim.kube.schema.MapType;
import io.clm.sim.kube.schema.ScalarType;
import io.clm.sim.kube.schema.StructType;
import io.clm.sim.kube.schema.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The patch that knows the structure: lists of named things are merged by name; {@code $patch} and its relatives direct it. */
public final class StrategicPatch {
    private static final String DIRECTIVE = "$patch";
    private static final String RETAIN = "$retainKeys";
    private static final String ORDER = "$setElementOrder/";
    private static final String DELETE_ITEMS = "$deleteFromPrimitiveList/";

    private StrategicPatch() {}

    /** Applies the patch in place. */
    public static ObjectNode apply(Type type, ObjectNode target, ObjectNode patch) {
        String directive = patch.path(DIRECTIVE).asString("");
        if (directive.equals("replace")) {
            target.removeAll();
            return target.setAll(patch.deepCopy().remove(List.of(DIRECTIVE)));
        }
        if (directive.equals("delete")) {
            return target.removeAll();
        }
        retain(target, patch);
        patch.properties().forEach(field -> field(type, target, patch, field.getKey(), field.getValue()));
        return target;
    }

    private static void retain(ObjectNode target, ObjectNode patch) {
        if (patch.path(RETAIN).isArray()) {
            Set<String> kept = new HashSet<>();
            patch.path(RETAIN).forEach(name -> kept.add(name.asString("")));
            target.retain(kept);
        }
    }

    private static void field(Type type, ObjectNode target, ObjectNode patch, String name, JsonNode value) {
        if (name.startsWith(DELETE_ITEMS)) {
            deleteItems(target, name.substring(DELETE_ITEMS.length()), value);
        } else if (name.startsWith(ORDER)) {
            order(type, target, patch, name.substring(ORDER.length()), value);
        } else if (name.startsWith("$")) {
            return;
        } else if (value.isNull()) {
            target.remove(name);
        } else {
            set(child(type, name), target, patch, name, value);
        }
    }

    private static void set(Type type, ObjectNode target, ObjectNode patch, String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            String directive = object.path(DIRECTIVE).asString("");
            if (directive.equals("delete")) {
                target.remove(name);
            } else {
                apply(type, Json.child(target, name), object);
            }
        } else if (type instanceof ListType list && list.patchMerges() && value instanceof ArrayNode items) {
            ArrayNode present = target.get(name) instanceof ArrayNode there ? there : target.putArray(name);
            PatchedList patched = new PatchedList(list, present);
            patched.merge(items);
            patched.order(patch.path(ORDER + name).isArray() ? patch.path(ORDER + name) : items);
        } else {
            target.set(name, value.deepCopy());
        }
    }

    private static void deleteItems(ObjectNode target, String name, JsonNode gone) {
        if (target.get(name) instanceof ArrayNode present) {
            Set<JsonNode> values = new HashSet<>(Json.items(gone));
            ArrayNode left = target.putArray(name);
            present.forEach(item -> {
                if (!values.contains(item)) {
                    left.add(item);
                }
            });
        }
    }

    /** An order without items only moves what is there. */
    private static void order(Type type, ObjectNode target, ObjectNode patch, String field, JsonNode wanted) {
        boolean alone = !patch.path(field).isArray();
        if (alone && child(type, field) instanceof ListType list && target.get(field) instanceof ArrayNode present) {
            new PatchedList(list, present).order(wanted);
        }
    }

    private static Type child(Type type, String name) {
        return switch (type) {
            case StructType struct -> {
                Field field = struct.field(name);
                yield field == null ? AnyType.INSTANCE : field.type();
            }
            case MapType map -> map.element();
            case AnyType any -> any;
            case ListType list -> AnyType.INSTANCE;
            case ScalarType scalar -> AnyType.INSTANCE;
        };
    }
}
