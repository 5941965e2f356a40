package io.clm.core.plan;

import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A CloudFormation template as plain data: maps, lists and texts, as CloudFormation takes {@code 1} and {@code "1"} for
 * the same. Functions are in their long form, whichever way they were written.
 */
final class StackTree {
    private StackTree() {}

    /** Empty when the text is no template. */
    static Map<String, Object> read(String text) {
        var documents = YamlReader.read(text).documents();
        return documents.isEmpty() ? Map.of() : map(plain(documents.getFirst().root()));
    }

    /** The value as a map; an empty one when it is none. */
    static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        Map<String, Object> map = new TreeMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, item) -> map.put(String.valueOf(key), item));
        }
        return map;
    }

    private static Object plain(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar.isNull() ? "" : function(scalar.tag(), scalar.text());
            case YamlNode.Sequence sequence ->
                function(
                        sequence.tag(),
                        sequence.items().stream().map(StackTree::plain).toList());
            case YamlNode.Mapping mapping -> function(mapping.tag(), entries(mapping));
        };
    }

    private static Map<String, Object> entries(YamlNode.Mapping mapping) {
        Map<String, Object> entries = new TreeMap<>();
        mapping.merged().forEach(entry -> entries.put(entry.name(), plain(entry.value())));
        if (entries.size() == 1 && entries.get("Fn::GetAtt") instanceof String attribute) {
            entries.put("Fn::GetAtt", parts(attribute));
        }
        return entries;
    }

    private static Object function(String tag, Object value) {
        if (!tag.startsWith("!") || tag.equals("!")) {
            return value;
        }
        String name = tag.substring(1);
        return switch (name) {
            case "Ref", "Condition" -> Map.of(name, value);
            case "GetAtt" -> Map.of("Fn::GetAtt", value instanceof String text ? parts(text) : value);
            default -> Map.of("Fn::" + name, value);
        };
    }

    /** {@code Role.Arn} and {@code Nested.Outputs.Name}: what follows the first dot is the attribute. */
    private static List<Object> parts(String attribute) {
        int dot = attribute.indexOf('.');
        List<Object> parts = new ArrayList<>();
        parts.add(dot < 0 ? attribute : attribute.substring(0, dot));
        parts.add(dot < 0 ? "" : attribute.substring(dot + 1));
        return parts;
    }
}
