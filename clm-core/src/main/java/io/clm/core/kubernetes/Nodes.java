package io.clm.core.kubernetes;

import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlScalars;
import java.util.List;
import java.util.Optional;

/** Short ways to parts of a document. */
final class Nodes {

    private Nodes() {}

    /** The part at the end of a path of names. */
    static Optional<YamlNode> at(YamlNode node, String... path) {
        Optional<YamlNode> at = Optional.of(node);
        for (String name : path) {
            at = at.flatMap(
                    here -> here instanceof YamlNode.Mapping mapping ? mapping.get(name) : Optional.<YamlNode>empty());
        }
        return at;
    }

    /** The text at the end of a path of names; empty when there is none, or it is empty. */
    static String text(YamlNode node, String... path) {
        return at(node, path)
                .flatMap(found -> found instanceof YamlNode.Scalar scalar
                        ? Optional.ofNullable(YamlScalars.value(scalar))
                        : Optional.empty())
                .map(String::valueOf)
                .orElse("");
    }

    static boolean isTrue(YamlNode node, String... path) {
        return text(node, path).equals("true");
    }

    static List<YamlNode> items(YamlNode node, String... path) {
        return at(node, path)
                .map(found -> found instanceof YamlNode.Sequence sequence ? sequence.items() : List.<YamlNode>of())
                .orElse(List.of());
    }

    /** The entries of a map at the end of a path of names. */
    static List<YamlNode.Entry> entries(YamlNode node, String... path) {
        return at(node, path)
                .map(found -> found instanceof YamlNode.Mapping mapping ? mapping.merged() : List.<YamlNode.Entry>of())
                .orElse(List.of());
    }
}
