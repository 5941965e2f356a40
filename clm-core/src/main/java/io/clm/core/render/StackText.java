package io.clm.core.render;

import io.clm.core.check.YamlFindings;
import io.clm.core.guard.Finding;
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

    /**
     * What was read.
     *
     * @param stack empty, with findings, when the text is no map with resources
     * @param findings may hold plaintexts
     */
    record Result(Optional<StackText> stack, List<Finding> findings) {

        Result {
            findings = List.copyOf(findings);
        }

        static Result failed(List<Finding> why) {
            return new Result(Optional.empty(), why);
        }
    }

    static Result read(String text, String path) {
        YamlText read = YamlReader.read(text);
        if (!read.problems().isEmpty()) {
            return Result.failed(read.problems().stream()
                    .map(problem -> YamlFindings.error(problem, path))
                    .toList());
        }
        if (read.documents().size() != 1
                || !(read.documents().getFirst().root() instanceof YamlNode.Mapping root)
                || root.get("Resources").isEmpty()) {
            return Result.failed(List.of(Finding.block(
                    "stack-template",
                    "is no CloudFormation template",
                    path + ":1:1",
                    "write one YAML document with a map of Resources")));
        }
        List<Finding> warnings = YamlTree.of(root).warnings().stream()
                .map(problem -> YamlFindings.duplicateKey(problem, path))
                .toList();
        return new Result(Optional.of(new StackText(root)), warnings);
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
