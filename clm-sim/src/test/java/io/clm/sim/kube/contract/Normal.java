package io.clm.sim.kube.contract;

import io.clm.sim.kube.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes answers comparable: replaces ids, versions, times and names that differ from run to run. */
final class Normal {
    private static final String RANDOM = "[bcdfghjklmnpqrstvwxz2456789]";
    private static final List<Pattern> PATTERNS = List.of(
            new Pattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UID"),
            new Pattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME"),
            new Pattern("10\\.96\\.\\d+\\.\\d+", "CLUSTER-IP"),
            new Pattern("eu-central-1[abc]?", "ZONE"),
            new Pattern("-\\d{8}(?![a-z0-9])", "-MINUTE"),
            new Pattern("-" + RANDOM + "{7,10}(-" + RANDOM + "{5})?(?![a-z0-9])", "-HASH"));
    private static final List<String> GONE = List.of("resourceVersion", "continue", "nodePort", "remainingItemCount");
    private static final List<String> HASHES =
            List.of("pod-template-hash", "controller-revision-hash", "controller.kubernetes.io/hash");

    private Normal() {}

    static JsonNode of(String body, String namespace) {
        try {
            return walk(Json.parse(body.replace(namespace, "NS").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            return StringNode.valueOf(body.replace(namespace, "NS"));
        }
    }

    /** An answer that was recorded, in the order in which new ones are put. */
    static JsonNode again(@Nullable JsonNode recorded) {
        return recorded == null ? MissingNode.getInstance() : walk(recorded);
    }

    private static JsonNode walk(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> array(array);
            case StringNode text -> StringNode.valueOf(text(text.asString("")));
            default -> node;
        };
    }

    private static JsonNode object(ObjectNode object) {
        ObjectNode result = Json.object();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = HASHES.contains(field.getKey()) ? StringNode.valueOf("HASH") : walk(field.getValue());
            boolean dropped = GONE.contains(field.getKey()) || value.isNull() || isEmptyList(value);
            if (!dropped) {
                result.set(field.getKey(), value);
            }
        }
        String prefix = Json.text(object, "generateName");
        if (!prefix.isEmpty()
                && Json.text(object, "name").substring(prefix.length()).matches(RANDOM + "{5}")) {
            result.put("name", Json.text(result, "generateName") + "XXXXX");
        }
        return result;
    }

    /**
     * Conditions are in the order of their types, managers in that of their names (the API's is that of seconds). Volumes that admission adds for the service account's token are no
     * part of the comparison.
     */
    private static ArrayNode array(ArrayNode array) {
        ArrayNode result = Json.array();
        for (JsonNode item : inOrder(array)) {
            if (!item.path("name").asString("").startsWith("kube-api-access-")) {
                result.add(walk(item));
            }
        }
        return result;
    }

    private static List<JsonNode> inOrder(ArrayNode array) {
        List<JsonNode> items = Json.items(array);
        if (items.stream().allMatch(item -> item.has("type") && item.has("status"))) {
            items.sort(Comparator.comparing(item -> Json.text(item, "type")));
        } else if (items.stream().allMatch(item -> item.has("manager") && item.has("operation"))) {
            items.sort(Comparator.comparing(item -> Json.text(item, "operation") + Json.text(item, "manager")));
        }
        return items;
    }

    private static boolean isEmptyList(JsonNode value) {
        return value.isArray() && value.isEmpty();
    }

    private static String text(String text) {
        String result = text;
        for (Pattern pattern : PATTERNS) {
            result = result.replaceAll(pattern.regex(), pattern.name());
        }
        return result;
    }

    private record Pattern(String regex, String name) {}
}
