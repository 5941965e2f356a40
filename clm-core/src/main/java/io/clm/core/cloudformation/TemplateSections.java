package io.clm.core.cloudformation;

import io.clm.core.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a template by their names.
 *
 * @param isTransformed macros may add to it what nobody sees here
 */
record TemplateSections(
        YamlNode.Mapping root,
        Map<String, YamlNode.Entry> parameters,
        Map<String, YamlNode.Entry> mappings,
        Map<String, YamlNode.Entry> conditions,
        Map<String, YamlNode.Entry> resources,
        Map<String, YamlNode.Entry> outputs,
        boolean isTransformed) {

    static final Set<String> NAMES = Set.of(
            "AWSTemplateFormatVersion",
            "Conditions",
            "Description",
            "Globals",
            "Hooks",
            "Mappings",
            "Metadata",
            "Outputs",
            "Parameters",
            "Resources",
            "Rules",
            "Transform");

    static TemplateSections of(YamlNode.Mapping root) {
        return new TemplateSections(
                root,
                entries(root.get("Parameters")),
                entries(root.get("Mappings")),
                entries(root.get("Conditions")),
                entries(root.get("Resources")),
                entries(root.get("Outputs")),
                root.get("Transform").isPresent());
    }

    /** The last entry of each name. */
    static Map<String, YamlNode.Entry> entries(Optional<YamlNode> node) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        node.flatMap(TemplateSections::mapping)
                .map(YamlNode.Mapping::merged)
                .orElse(List.of())
                .forEach(entry -> entries.put(entry.name(), entry));
        return entries;
    }

    static Optional<YamlNode.Mapping> mapping(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    /** The text of a part that is one. */
    static Optional<String> text(YamlNode node, String key) {
        return mapping(node)
                .flatMap(mapping -> mapping.get(key))
                .flatMap(value -> value instanceof YamlNode.Scalar s ? Optional.of(s.text()) : Optional.empty());
    }

    /** The type of a resource; empty when it has none. */
    String type(String resource) {
        YamlNode.Entry entry = resources.get(resource);
        return entry == null ? "" : text(entry.value(), "Type").orElse("");
    }
}
