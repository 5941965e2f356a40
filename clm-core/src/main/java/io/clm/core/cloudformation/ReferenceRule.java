package io.clm.core.cloudformation;

import io.clm.core.schema.Similar;
import io.clm.core.yaml.YamlNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Everything that a template names must be in it. */
final class ReferenceRule {

    private static final String RULE = "stack-reference";
    private static final Set<String> PSEUDO = Set.of(
            "AWS::AccountId",
            "AWS::NoValue",
            "AWS::NotificationARNs",
            "AWS::Partition",
            "AWS::Region",
            "AWS::StackId",
            "AWS::StackName",
            "AWS::URLSuffix");

    private final TemplateFindings findings;
    private final TemplateSections sections;

    ReferenceRule(TemplateFindings findings, TemplateSections sections) {
        this.findings = findings;
        this.sections = sections;
    }

    void check(List<TemplateUse> uses) {
        uses.forEach(this::check);
    }

    private void check(TemplateUse use) {
        switch (use.kind()) {
            case REF -> ref(use);
            case ATTRIBUTE -> attribute(use);
            case DEPENDENCY -> known(use, sections.resources().keySet(), "resource");
            case CONDITION -> known(use, sections.conditions().keySet(), "condition");
            case MAPPING -> mapping(use);
            case UNKNOWN_FUNCTION ->
                findings.block(
                        "stack-function",
                        use.at(),
                        use.name() + " is no function of CloudFormation",
                        "check its name; a text that begins with ! must be quoted");
        }
    }

    private void ref(TemplateUse use) {
        if (use.name().startsWith("AWS::")) {
            known(use, PSEUDO, "pseudo parameter");
            return;
        }
        Set<String> names = new TreeSet<>(sections.parameters().keySet());
        if (!use.section().equals("Conditions")) {
            names.addAll(sections.resources().keySet());
        }
        known(use, names, use.section().equals("Conditions") ? "parameter" : "resource or parameter");
    }

    private void attribute(TemplateUse use) {
        if (known(use, sections.resources().keySet(), "resource") && !sections.isTransformed()) {
            ResourceSchemas.bundled()
                    .find(sections.type(use.name()))
                    .filter(schema -> !Attributes.has(schema, use.detail()))
                    .ifPresent(schema -> findings.warn(
                            "stack-attribute",
                            use.at(),
                            schema.type() + " has no attribute " + use.detail() + " in the bundled schemas",
                            Similar.to(use.detail(), schema.readOnly())
                                    .map(name -> "did you mean " + name + "?")
                                    .orElse("it has " + String.join(", ", schema.readOnly()))));
        }
    }

    private void mapping(TemplateUse use) {
        if (known(use, sections.mappings().keySet(), "mapping") && !use.detail().isEmpty()) {
            Set<String> keys = TemplateSections.entries(
                            Optional.ofNullable(sections.mappings().get(use.name()))
                                    .map(YamlNode.Entry::value))
                    .keySet();
            if (!keys.contains(use.detail())) {
                missing(use, use.detail(), keys, "key of the mapping " + use.name());
            }
        }
    }

    private boolean known(TemplateUse use, Collection<String> names, String what) {
        if (!names.contains(use.name())) {
            missing(use, use.name(), names, what);
            return false;
        }
        return true;
    }

    private void missing(TemplateUse use, String name, Collection<String> names, String what) {
        String said = use.owner() + " names " + name + ", but there is no " + what + " of that name";
        String fix = Similar.to(name, names)
                .map(other -> "did you mean " + other + "?")
                .orElse("add it, or remove what names it; in Fn::Sub a ${…} that is no name is written ${!…}");
        if (sections.isTransformed()) {
            findings.warn(RULE, use.at(), said + "; a macro may make it", fix);
        } else {
            findings.block(RULE, use.at(), said, fix);
        }
    }
}
