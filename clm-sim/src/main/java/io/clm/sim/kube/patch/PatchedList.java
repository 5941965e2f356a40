package io.clm.sim.kube.patch;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ListType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Merges the items of a list in a strategic merge patch. */
final class PatchedList {
    private static final String DIRECTIVE = "$patch";

    private PatchedList() {}

    static void merge(ListType type, ArrayNode present, ArrayNode patch) {
        if (Json.items(patch).stream().anyMatch(item -> directive(item).equals("replace"))) {
            present.removeAll();
        }
        for (JsonNode item : patch) {
            if (type.patchKey().isEmpty()) {
                addValue(present, item);
            } else if (item instanceof ObjectNode object && object.has(type.patchKey())) {
                mergeItem(type, present, object);
            }
        }
    }

    /** The list in the wanted order; items that it does not name stay behind the one they stood behind. */
    static ArrayNode ordered(ListType type, ArrayNode present, JsonNode wanted) {
        List<JsonNode> order = new ArrayList<>();
        wanted.forEach(item -> order.add(key(type, item)));
        List<JsonNode> named = new ArrayList<>();
        present.forEach(item -> {
            if (order.contains(key(type, item))) {
                named.add(item);
            }
        });
        named.sort(java.util.Comparator.comparingInt(item -> order.indexOf(key(type, item))));
        ArrayNode result = Json.array();
        int next = 0;
        for (JsonNode item : present) {
            result.add(order.contains(key(type, item)) ? named.get(next++) : item);
        }
        return result;
    }

    private static void addValue(ArrayNode present, JsonNode item) {
        Set<JsonNode> values = new LinkedHashSet<>(Json.items(present));
        if (values.add(item)) {
            present.add(item.deepCopy());
        }
    }

    private static void mergeItem(ListType type, ArrayNode present, ObjectNode item) {
        int index = indexOf(type, present, item);
        String directive = directive(item);
        if (directive.equals("delete")) {
            if (index >= 0) {
                present.remove(index);
            }
        } else if (index < 0) {
            ObjectNode added = Json.object();
            present.add(
                    StrategicPatch.apply(type.element(), added, item.deepCopy().remove(List.of(DIRECTIVE))));
        } else {
            StrategicPatch.apply(type.element(), (ObjectNode) present.get(index), item);
        }
    }

    private static int indexOf(ListType type, ArrayNode present, JsonNode item) {
        for (int i = 0; i < present.size(); i++) {
            if (key(type, present.get(i)).equals(key(type, item))) {
                return i;
            }
        }
        return -1;
    }

    private static JsonNode key(ListType type, JsonNode item) {
        return type.patchKey().isEmpty() || !item.isObject() ? item : item.path(type.patchKey());
    }

    private static String directive(JsonNode item) {
        return item.path(DIRECTIVE).asString("");
    }
}
