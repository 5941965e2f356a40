package io.clm.core.cloudformation;

import io.clm.core.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;

/** A name can be exported once. */
final class ExportRule {

    private final TemplateFindings findings;

    ExportRule(TemplateFindings findings) {
        this.findings = findings;
    }

    void check(TemplateSections sections) {
        Map<String, String> seen = new HashMap<>();
        for (YamlNode.Entry output : sections.outputs().values()) {
            TemplateSections.mapping(output.value())
                    .flatMap(map -> map.get("Export"))
                    .flatMap(TemplateSections::mapping)
                    .flatMap(export -> export.get("Name"))
                    .filter(name -> name instanceof YamlNode.Scalar)
                    .ifPresent(name -> check(output.name(), name, seen));
        }
    }

    private void check(String output, YamlNode name, Map<String, String> seen) {
        YamlNode.Scalar scalar = (YamlNode.Scalar) name;
        String before = seen.putIfAbsent(scalar.tag() + scalar.text(), output);
        if (before != null) {
            findings.block(
                    "stack-export",
                    name,
                    "the outputs " + before + " and " + output + " are exported under one name",
                    "name one of them differently");
        }
    }
}
