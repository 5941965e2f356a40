package io.clm.core.cloudformation;

import io.clm.core.guard.Finding;
import io.clm.core.yaml.YamlNode;
import java.util.List;

/**
 * What CloudFormation would refuse of a template, and what it would probably refuse, found before it is asked. What the
 * bundled schemas do not know is no reason to block: AWS adds types and properties every week.
 */
public final class TemplateCheck {

    private TemplateCheck() {}

    /**
     * All findings at once.
     *
     * @param path how people know the template; findings' places begin with it
     * @param text the template, as it would be sent
     * @param root the same, read
     */
    public static List<Finding> of(String path, String text, YamlNode.Mapping root) {
        TemplateFindings findings = new TemplateFindings(path);
        TemplateSections sections = TemplateSections.of(root);
        new SizeRule(findings).check(text, sections);
        new StructureRule(findings, sections).check();
        new NullRule(findings).check(root);
        List<TemplateUse> uses = TemplateUses.of(sections);
        new ReferenceRule(findings, sections).check(uses);
        new CycleRule(findings, sections).check(uses);
        new ExportRule(findings).check(sections);
        new PropertyRule(findings, sections, ResourceSchemas.bundled()).check();
        return findings.all();
    }
}
