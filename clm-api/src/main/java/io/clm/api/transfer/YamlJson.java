package io.clm.api.transfer;

import io.clm.api.error.Violation;
import io.clm.core.yaml.YamlNode;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document of {@code clusters.yaml} as JSON, read as CLM reads it: by the type of the field and not by the look of
 * the value, so that {@code yes} or {@code 0123} is a text where a text belongs.
 */
final class YamlJson {
    private static final Set<String> NUMBERS = Set.of("criticality_level", "min_size", "max_size", "status");
    private static final Set<String> ITEMS = Set.of("config_items", "labels");
    private static final int MAX_DEPTH = 50;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<Violation> violations;

    YamlJson(List<Violation> violations) {
        this.violations = violations;
    }

    JsonNode read(YamlNode root) {
        return read(root, "", false, 0);
    }

    /** @param items whether {@code node} holds config items, whose names mean nothing */
    private JsonNode read(YamlNode node, String name, boolean items, int depth) {
        if (depth > MAX_DEPTH) {
            violations.add(new Violation(place(node), "nested too deeply"));
            return JSON.nullNode();
        }
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar(scalar, items ? "" : name, items);
            case YamlNode.Sequence sequence -> {
                ArrayNode array = JSON.arrayNode();
                sequence.items().forEach(item -> array.add(read(item, "", false, depth + 1)));
                yield array;
            }
            case YamlNode.Mapping mapping -> mapping(mapping, ITEMS.contains(name) && !items, depth);
        };
    }

    /** What is null is as if it were absent. */
    private ObjectNode mapping(YamlNode.Mapping mapping, boolean items, int depth) {
        ObjectNode object = JSON.objectNode();
        for (YamlNode.Entry entry : mapping.merged()) {
            JsonNode value = read(entry.value(), entry.name(), items, depth + 1);
            if (!value.isNull()) {
                object.set(entry.name(), value);
            }
        }
        return object;
    }

    private static JsonNode scalar(YamlNode.Scalar scalar, String name, boolean item) {
        if (scalar.isNull()) {
            return item ? JSON.stringNode("") : JSON.nullNode();
        }
        boolean number = NUMBERS.contains(name) && scalar.text().matches("-?\\d{1,9}");
        return number ? JSON.numberNode(Integer.parseInt(scalar.text())) : JSON.stringNode(scalar.text());
    }

    private static String place(YamlNode node) {
        return "line " + node.line();
    }
}
