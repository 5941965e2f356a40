package io.clm.core.cloudformation;

import io.clm.core.schema.Similar;
import io.clm.core.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The outer form: sections, names, and what belongs to a resource, a parameter and an output. */
final class StructureRule {

    private static final String RULE = "stack-structure";
    private static final Pattern LOGICAL_ID = Pattern.compile("[A-Za-z0-9]{1,255}");
    private static final Set<String> RESOURCE_KEYS = Set.of(
            "Condition",
            "CreationPolicy",
            "DeletionPolicy",
            "DependsOn",
            "Metadata",
            "Properties",
            "Type",
            "UpdatePolicy",
            "UpdateReplacePolicy",
            "Connectors");
    private static final Set<String> OUTPUT_KEYS = Set.of("Condition", "Description", "Export", "Value");
    private static final Set<String> POLICIES = Set.of("Delete", "Retain", "Snapshot", "RetainExceptOnCreate");

    private final TemplateFindings findings;
    private final TemplateSections sections;

    StructureRule(TemplateFindings findings, TemplateSections sections) {
        this.findings = findings;
        this.sections = sections;
    }

    void check() {
        keys(sections.root(), "the template", TemplateSections.NAMES);
        TemplateSections.text(sections.root(), "AWSTemplateFormatVersion")
                .filter(version -> !version.equals("2010-09-09"))
                .ifPresent(version -> block(
                        sections.root(),
                        "AWSTemplateFormatVersion is " + version,
                        "the only one there is is 2010-09-09"));
        names(sections.resources());
        names(sections.parameters());
        names(sections.outputs());
        sections.resources().values().stream().filter(entry -> !isLoop(entry)).forEach(this::resource);
        sections.parameters().values().forEach(this::parameter);
        sections.outputs().values().stream().filter(entry -> !isLoop(entry)).forEach(this::output);
    }

    /** A loop of the language extensions makes entries whose names are not known here. */
    private static boolean isLoop(YamlNode.Entry entry) {
        return Intrinsic.isFunction(entry.name());
    }

    private void names(Map<String, YamlNode.Entry> entries) {
        for (YamlNode.Entry entry : entries.values()) {
            if (!isLoop(entry) && !LOGICAL_ID.matcher(entry.name()).matches()) {
                block(entry.key(), entry.name() + " is no logical id", "use letters and digits only");
            }
        }
    }

    private void resource(YamlNode.Entry entry) {
        if (!isMap(entry)) {
            return;
        }
        if (TemplateSections.text(entry.value(), "Type").isEmpty()) {
            block(entry.key(), entry.name() + " has no Type", "say what it is, such as AWS::S3::Bucket");
        }
        keys(entry.value(), entry.name(), RESOURCE_KEYS);
        policy(entry, "DeletionPolicy");
        policy(entry, "UpdateReplacePolicy");
    }

    private void policy(YamlNode.Entry entry, String key) {
        TemplateSections.mapping(entry.value())
                .flatMap(resource -> resource.get(key))
                .filter(value -> value instanceof YamlNode.Scalar text
                        && Intrinsic.of(value).isEmpty()
                        && !POLICIES.contains(text.text()))
                .ifPresent(value -> block(
                        value,
                        key + " of " + entry.name() + " is none that CloudFormation knows",
                        "write Delete, Retain, Snapshot or RetainExceptOnCreate"));
    }

    private void parameter(YamlNode.Entry entry) {
        if (isMap(entry) && TemplateSections.text(entry.value(), "Type").isEmpty()) {
            block(entry.key(), "the parameter " + entry.name() + " has no Type", "write Type: String, for example");
        }
        if (TemplateSections.mapping(entry.value())
                .filter(parameter -> parameter.get("Default").isEmpty())
                .isPresent()) {
            findings.block(
                    "stack-parameter",
                    entry.key(),
                    "the parameter " + entry.name() + " has no Default, and stacks are made without parameters",
                    "give it one, or write the value into the template");
        }
    }

    private void output(YamlNode.Entry entry) {
        if (isMap(entry)) {
            keys(entry.value(), "the output " + entry.name(), OUTPUT_KEYS);
            if (TemplateSections.mapping(entry.value())
                    .orElseThrow()
                    .get("Value")
                    .isEmpty()) {
                block(entry.key(), "the output " + entry.name() + " has no Value", "give it one");
            }
        }
    }

    private boolean isMap(YamlNode.Entry entry) {
        if (entry.value() instanceof YamlNode.Mapping) {
            return true;
        }
        String what = entry.name() + " must be a map, not " + entry.value().describe();
        block(entry.value(), what, "see whether the lines below it are indented");
        return false;
    }

    private void keys(YamlNode node, String of, Set<String> known) {
        TemplateSections.entries(Optional.of(node)).values().stream()
                .filter(entry -> !known.contains(entry.name()) && !isLoop(entry))
                .forEach(entry -> block(
                        entry.key(),
                        of + " has a part " + entry.name() + " that CloudFormation does not know",
                        Similar.to(entry.name(), known)
                                .map(name -> "write " + name)
                                .orElse("remove it, or see whether it is indented as it should be")));
    }

    private void block(YamlNode at, String what, String fix) {
        findings.block(RULE, at, what, fix);
    }
}
