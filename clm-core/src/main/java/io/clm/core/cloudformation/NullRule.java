package io.clm.core.cloudformation;

import io.clm.core.yaml.YamlNode;

/** CloudFormation refuses a template with a null anywhere. */
final class NullRule {

    private final TemplateFindings findings;

    NullRule(TemplateFindings findings) {
        this.findings = findings;
    }

    void check(YamlNode.Mapping root) {
        root.merged().forEach(entry -> check(entry.value(), entry.name()));
    }

    private void check(YamlNode node, String path) {
        switch (node) {
            case YamlNode.Scalar scalar -> {
                if (scalar.isNull()) {
                    findings.block(
                            "stack-null",
                            scalar,
                            path + " is null, which CloudFormation refuses",
                            "leave the key out, or give it a value; an empty map is {}");
                }
            }
            case YamlNode.Sequence sequence -> sequence.items().forEach(item -> check(item, path));
            case YamlNode.Mapping mapping ->
                mapping.merged().forEach(entry -> check(entry.value(), path + "." + entry.name()));
        }
    }
}
