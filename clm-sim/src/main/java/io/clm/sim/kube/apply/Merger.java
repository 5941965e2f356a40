package io.clm.sim.kube.apply;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ListType;
import io.clm.sim.kube.schema.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays what a manager wants over what is there. */
final class Merger {
    private Merger() {}

    static JsonNode merge(Type type, @Nullable JsonNode live, JsonNode wanted) {
        if (live == null || Typed.isWhole(type, wanted) || live.isObject() != wanted.isObject()) {
            return wanted.deepCopy();
        }
        return type instanceof ListType list ? lists(list, live, wanted) : maps(type, live, wanted);
    }

    private static JsonNode maps(Type type, JsonNode live, JsonNode wanted) {
        ObjectNode result = (ObjectNode) live.deepCopy();
        wanted.properties()
                .forEach(field -> result.set(
                        field.getKey(),
                        merge(Typed.child(type, field.getKey()), live.get(field.getKey()), field.getValue())));
        return result;
    }

    /** Items of the wanted list keep their order; items that only the live one has stay where they stood among them. */
    private static JsonNode lists(ListType type, JsonNode live, JsonNode wanted) {
        Map<String, JsonNode> left = index(type, live);
        Map<String, JsonNode> right = index(type, wanted);
        ArrayNode result = Json.array();
        Deque<String> open = new ArrayDeque<>(right.keySet());
        Set<String> done = new HashSet<>();
        for (String step : left.keySet()) {
            if (right.containsKey(step)) {
                takeUpTo(step, open, done, result, type, left, right);
            } else {
                result.add(left.get(step));
            }
        }
        open.forEach(step -> result.add(merged(type, step, left, right)));
        return result;
    }

    /** Takes wanted items up to the shared one; a shared item that came earlier is not repeated. */
    private static void takeUpTo(
            String shared,
            Deque<String> open,
            Set<String> done,
            ArrayNode result,
            ListType type,
            Map<String, JsonNode> left,
            Map<String, JsonNode> right) {
        if (done.contains(shared)) {
            return;
        }
        while (!open.isEmpty()) {
            String step = open.pop();
            done.add(step);
            result.add(merged(type, step, left, right));
            if (step.equals(shared)) {
                return;
            }
        }
    }

    private static JsonNode merged(
            ListType type, String step, Map<String, JsonNode> left, Map<String, JsonNode> right) {
        JsonNode wanted = right.get(step);
        return merge(type.element(), left.get(step), wanted == null ? Json.object() : wanted);
    }

    private static Map<String, JsonNode> index(ListType type, JsonNode list) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        list.forEach(item -> items.put(Typed.step(type, item), item));
        return items;
    }
}
