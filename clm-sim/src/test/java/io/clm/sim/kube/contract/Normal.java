package io.clm.sim.kube.contract;

import io.clm.sim.kube.json.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes answers comparable: replaces ids, versions, times and names that differ from run to run. */
final class Normal {
    private static final Map<String, String> PATTERNS = Map.of(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UID",
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME",
            "10\\.96\\.\\d+\\.\\d+", "CLUSTER-IP");
    private static final List<String> GONE = List.of("resourceVersion", "continue", "nodePort", "remainingItemCount");

    private Normal() {}

    static JsonNode of(String body, String namespace) {
        try {
            return walk(Json.parse(body.replace(namespace, "NS").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            return StringNode.valueOf(body.replace(namespace, "NS"));
        }
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
            JsonNode value = walk(field.getValue());
            boolean dropped = GONE.contains(field.getKey()) || value.isNull() || isEmptyList(value);
            if (!dropped) {
                result.set(field.getKey(), value);
            }
        }
        if (object.has("generateName") && object.has("name")) {
            result.put("name", object.path("generateName").asString("") + "XXXXX");
        }
        return result;
    }

    /** Volumes that admission adds for the service account's token are no part of the comparison. */
    private static ArrayNode array(ArrayNode array) {
        ArrayNode result = Json.array();
        for (JsonNode item : array) {
            if (!item.path("name").asString("").startsWith("kube-api-access-")) {
                result.add(walk(item));
            }
        }
        return result;
    }

    private static boolean isEmptyList(JsonNode value) {
        return value.isArray() && value.isEmpty();
    }

    private static String text(String text) {
        String result = text;
        for (Map.Entry<String, String> pattern : PATTERNS.entrySet()) {
            result = result.replaceAll(pattern.getKey(), pattern.getValue());
        }
        return result;
    }
}
