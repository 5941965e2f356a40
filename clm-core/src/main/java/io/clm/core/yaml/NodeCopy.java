package io.clm.core.yaml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** From the library's nodes to ours; what anchors share is copied once, and counted as often as it is used. */
final class NodeCopy {

    /** Nodes that a document may have once its aliases are written out: a bomb has more. */
    private static final long MAX_NODES = 2_000_000;

    private final Map<Node, Copied> done = new IdentityHashMap<>();
    private final Map<Node, Boolean> open = new IdentityHashMap<>();

    private record Copied(YamlNode node, long size) {}

    YamlNode copy(Node node) {
        return copied(node).node();
    }

    private Copied copied(Node node) {
        return node instanceof ScalarNode scalar ? new Copied(scalar(scalar), 1) : collection(node);
    }

    /** Only collections can share or contain each other in a way that costs anything. */
    private Copied collection(Node node) {
        Copied known = done.get(node);
        if (known != null) {
            return known;
        }
        if (open.put(node, true) != null) {
            throw new YamlEngineException("an anchor contains itself");
        }
        Copied copied = make(node);
        if (copied.size() > MAX_NODES) {
            throw new YamlEngineException("document contains excessive aliasing");
        }
        open.remove(node);
        done.put(node, copied);
        return copied;
    }

    private static YamlNode scalar(ScalarNode node) {
        return new YamlNode.Scalar(
                node.getValue(), node.isPlain(), node.getTag().getValue(), line(node), column(node));
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static int column(Node node) {
        return node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    }

    private Copied make(Node node) {
        int line = line(node);
        int column = column(node);
        String tag = node.getTag().getValue();
        return switch (node) {
            case SequenceNode sequence -> sequence(sequence, tag, line, column);
            case MappingNode mapping -> mapping(mapping, tag, line, column);
            case Node other -> throw new YamlEngineException("unknown node " + other);
        };
    }

    private Copied sequence(SequenceNode sequence, String tag, int line, int column) {
        List<YamlNode> items = new ArrayList<>();
        long size = 1;
        for (Node item : sequence.getValue()) {
            Copied copied = copied(item);
            items.add(copied.node());
            size += copied.size();
        }
        return new Copied(new YamlNode.Sequence(List.copyOf(items), tag, line, column), size);
    }

    private Copied mapping(MappingNode mapping, String tag, int line, int column) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        long size = 1;
        for (NodeTuple tuple : mapping.getValue()) {
            Copied key = copied(tuple.getKeyNode());
            Copied value = copied(tuple.getValueNode());
            entries.add(new YamlNode.Entry(key.node(), value.node()));
            size += key.size() + value.size();
        }
        return new Copied(new YamlNode.Mapping(List.copyOf(entries), tag, line, column), size);
    }
}
