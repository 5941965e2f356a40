package io.clm.core.render;

import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlText;
import io.clm.core.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A rendered CloudFormation template, read as far as rendering needs it. */
final class StackText {

    private static final Set<String> LAUNCH_TYPES =
            Set.of("AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration");

    private final YamlNode.Mapping root;

    private StackText(YamlNode.Mapping root) {
        this.root = root;
    }

    /** Empty, with findings, when the text is no map with resources. */
    static Optional<StackText> read(String text, String path, FindingList findings) {
        YamlText read = YamlReader.read(text);
        read.problems().forEach(problem -> findings.yaml(problem, path));
        if (!read.problems().isEmpty()) {
            return Optional.empty();
        }
        if (read.documents().size() != 1
                || !(read.documents().getFirst().root() instanceof YamlNode.Mapping root)
                || root.get("Resources").isEmpty()) {
            findings.block(
                    "stack-template",
                    "is no CloudFormation template",
                    path + ":1:1",
                    "write one YAML document with a map of Resources");
            return Optional.empty();
        }
        YamlTree.of(root).warnings().forEach(problem -> findings.duplicateKey(problem, path));
        return Optional.of(new StackText(root));
    }

    /** The names of its outputs. */
    List<String> outputs() {
        return entries("Outputs").stream().map(YamlNode.Entry::name).toList();
    }

    Optional<String> metadata(String key) {
        return mapping(root.get("Metadata"))
                .flatMap(metadata -> metadata.get(key))
                .flatMap(value ->
                        value instanceof YamlNode.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
    }

    /** The tags that the template itself asks for, and these, which win. */
    TreeMap<String, String> tags(Map<String, String> own) {
        TreeMap<String, String> tags = new TreeMap<>();
        mapping(root.get("Metadata"))
                .flatMap(metadata -> mapping(metadata.get("Tags")))
                .ifPresent(asked -> asked.merged().forEach(tag -> {
                    if (tag.value() instanceof YamlNode.Scalar scalar) {
                        tags.put(tag.name(), scalar.isNull() ? "" : scalar.text());
                    }
                }));
        tags.putAll(own);
        return tags;
    }

    /** Its launch templates by logical id, as plain data. */
    TreeMap<String, Object> launchSpecs() {
        TreeMap<String, Object> specs = new TreeMap<>();
        for (YamlNode.Entry resource : entries("Resources")) {
            mapping(Optional.of(resource.value()))
                    .filter(StackText::isLaunchSpec)
                    .ifPresent(body -> specs.put(resource.name(), plain(body)));
        }
        return specs;
    }

    private static boolean isLaunchSpec(YamlNode.Mapping resource) {
        return resource.get("Type")
                .map(type -> type instanceof YamlNode.Scalar scalar && LAUNCH_TYPES.contains(scalar.text()))
                .orElse(false);
    }

    private List<YamlNode.Entry> entries(String section) {
        return mapping(root.get(section)).map(YamlNode.Mapping::merged).orElse(List.of());
    }

    private static Optional<YamlNode.Mapping> mapping(Optional<YamlNode> node) {
        return node.flatMap(n -> n instanceof YamlNode.Mapping mapping ? Optional.of(mapping) : Optional.empty());
    }

    /** Tags such as {@code !Ref} stay, as part of the text. */
    private static Object plain(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> tag(scalar.tag()) + scalar.text();
            case YamlNode.Sequence sequence -> {
                List<Object> items = new ArrayList<>(List.of(tag(sequence.tag())));
                sequence.items().forEach(item -> items.add(plain(item)));
                yield items;
            }
            case YamlNode.Mapping mapping -> {
                TreeMap<String, Object> entries = new TreeMap<>();
                mapping.merged().forEach(entry -> entries.put(entry.name(), plain(entry.value())));
                yield entries;
            }
        };
    }

    private static String tag(String tag) {
        return tag.startsWith("!") ? tag + " " : "";
    }
}
