package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns YAML nodes into values. */
final class YamlNodes {
    private YamlNodes() {}

    static @Nullable Object value(Node node) {
        String tag = node.getTag().getValue();
        boolean shortForm = tag.startsWith("!") && tag.length() > 1;
        return shortForm ? function(tag.substring(1), node) : plain(node);
    }

    private static @Nullable Object plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> map(mapping);
            case SequenceNode sequence -> list(sequence);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw AwsException.validation("Template format error: unsupported structure.");
        };
    }

    private static Map<String, Object> function(String name, Node node) {
        Object argument = node instanceof ScalarNode scalar ? scalar.getValue() : plain(node);
        if (name.equals("GetAtt") && argument instanceof String text && text.contains(".")) {
            int dot = text.indexOf('.');
            argument = List.of(text.substring(0, dot), text.substring(dot + 1));
        }
        boolean bare = name.equals("Ref") || name.equals("Condition");
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(bare ? name : "Fn::" + name, argument);
        return map;
    }

    private static Map<String, @Nullable Object> map(MappingNode node) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw AwsException.validation("Template format error: keys must be strings.");
            }
            if (map.containsKey(key.getValue())) {
                throw AwsException.validation("Template format error: Duplicate key '" + key.getValue() + "' found.");
            }
            map.put(key.getValue(), value(tuple.getValueNode()));
        }
        return map;
    }

    private static List<@Nullable Object> list(SequenceNode node) {
        List<@Nullable Object> list = new ArrayList<>();
        node.getValue().forEach(item -> list.add(value(item)));
        return list;
    }

    private static @Nullable Object scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        return tag.equals(Tag.INT) && text.matches("-?\\d{1,18}") ? (Object) Long.valueOf(text) : text;
    }
}
