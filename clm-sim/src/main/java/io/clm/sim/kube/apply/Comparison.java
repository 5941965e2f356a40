package io.clm.sim.kube.apply;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ListType;
import io.clm.sim.kube.schema.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields in which two states of an object differ. */
final class Comparison {
    private final FieldSet removed = new FieldSet();
    private final FieldSet modified = new FieldSet();
    private final FieldSet added = new FieldSet();
    private final List<String> path = new ArrayList<>();

    private Comparison() {}

    static Comparison of(Type type, JsonNode before, JsonNode after) {
        Comparison comparison = new Comparison();
        comparison.compare(type, before, after);
        return comparison;
    }

    FieldSet removed() {
        return removed;
    }

    FieldSet modified() {
        return modified;
    }

    FieldSet added() {
        return added;
    }

    FieldSet changed() {
        return modified.union(added);
    }

    private void compare(Type type, @Nullable JsonNode before, @Nullable JsonNode after) {
        JsonNode shown = after != null ? after : before;
        if (shown == null || isLeaf(type, shown, before, after)) {
            leaf(before, after);
            return;
        }
        if (type instanceof ListType list) {
            lists(list, before, after);
        } else {
            maps(type, before, after);
        }
        if (before == null) {
            added.insert(path);
        } else if (after == null) {
            removed.insert(path);
        }
    }

    /** Two empty containers are compared as one value, so that empty and absent stay different. */
    private static boolean isLeaf(Type type, JsonNode shown, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (Typed.isWhole(type, shown.isNull() && before != null ? before : shown)) {
            return true;
        }
        return (before == null || before.isEmpty()) && (after == null || after.isEmpty());
    }

    private void leaf(@Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null) {
            added.insert(path);
        } else if (after == null) {
            removed.insert(path);
        } else if (!before.equals(after)) {
            modified.insert(path);
        }
    }

    private void maps(Type type, @Nullable JsonNode before, @Nullable JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        names.addAll(present(before).propertyNames());
        names.addAll(present(after).propertyNames());
        for (String name : names) {
            descend(
                    "f:" + name,
                    Typed.child(type, name),
                    present(before).get(name),
                    present(after).get(name));
        }
    }

    private void lists(ListType type, @Nullable JsonNode before, @Nullable JsonNode after) {
        Map<String, JsonNode> old = items(type, before);
        Map<String, JsonNode> now = items(type, after);
        Set<String> steps = new LinkedHashSet<>(old.keySet());
        steps.addAll(now.keySet());
        steps.forEach(step -> descend(step, type.element(), old.get(step), now.get(step)));
    }

    private void descend(String step, Type type, @Nullable JsonNode before, @Nullable JsonNode after) {
        path.add(step);
        compare(type, before, after);
        path.removeLast();
    }

    private static JsonNode present(@Nullable JsonNode value) {
        return value == null ? Json.object() : value;
    }

    private static Map<String, JsonNode> items(ListType type, @Nullable JsonNode list) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        present(list).forEach(item -> items.put(Typed.step(type, item), item));
        return items;
    }
}
