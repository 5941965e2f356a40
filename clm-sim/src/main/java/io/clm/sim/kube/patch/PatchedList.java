package io.clm.sim.kube.patch;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ListType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Merges the items of a list in a strategic merge patch. */
final class PatchedList {
    private static final String DIRECTIVE = "$patch";

    private final ListType type;
    private final ArrayNode items;
    private final List<JsonNode> orderBefore = new ArrayList<>();

    /** A list as it is before the patch; the array is changed in place. */
    PatchedList(ListType type, ArrayNode present) {
        this.type = type;
        this.items = present;
        present.forEach(item -> orderBefore.add(key(item)));
    }

    void merge(JsonNode patch) {
        if (Json.items(patch).stream().anyMatch(item -> directive(item).equals("replace"))) {
            items.removeAll();
        }
        for (JsonNode item : patch) {
            if (type.patchKey().isEmpty()) {
                addValue(item);
            } else if (item instanceof ObjectNode object && object.has(type.patchKey())) {
                mergeItem(object);
            }
        }
    }

    /**
     * Puts the items in order: those of the patch as it names them, the others before the first of them that they stood
     * before.
     */
    void order(JsonNode patchOrder) {
        List<JsonNode> wanted = new ArrayList<>();
        patchOrder.forEach(item -> wanted.add(key(item)));
        List<JsonNode> patched = new ArrayList<>(Json.items(items));
        patched.removeIf(item -> !wanted.contains(key(item)));
        patched.sort(Comparator.comparingInt(item -> wanted.indexOf(key(item))));
        List<JsonNode> others = new ArrayList<>(Json.items(items));
        others.removeIf(item -> wanted.contains(key(item)));
        items.removeAll();
        for (JsonNode item : patched) {
            while (!others.isEmpty() && stoodBefore(others.getFirst(), item)) {
                items.add(others.removeFirst());
            }
            items.add(item);
        }
        others.forEach(items::add);
    }

    private boolean stoodBefore(JsonNode one, JsonNode other) {
        int otherIndex = orderBefore.indexOf(key(other));
        return otherIndex >= 0 && orderBefore.indexOf(key(one)) < otherIndex;
    }

    private void addValue(JsonNode item) {
        if (!Json.items(items).contains(item)) {
            items.add(item.deepCopy());
        }
    }

    private void mergeItem(ObjectNode item) {
        int index = indexOf(item);
        if (directive(item).equals("delete")) {
            if (index >= 0) {
                items.remove(index);
            }
        } else if (index < 0) {
            items.add(StrategicPatch.apply(
                    type.element(), Json.object(), item.deepCopy().remove(List.of(DIRECTIVE))));
        } else {
            StrategicPatch.apply(type.element(), (ObjectNode) items.get(index), item);
        }
    }

    private int indexOf(JsonNode item) {
        for (int i = 0; i < items.size(); i++) {
            if (key(items.get(i)).equals(key(item))) {
                return i;
            }
        }
        return -1;
    }

    private JsonNode key(JsonNode item) {
        return type.patchKey().isEmpty() || !item.isObject() ? item : item.path(type.patchKey());
    }

    private static String directive(JsonNode item) {
        return item.path(DIRECTIVE).asString("");
    }
}
