package io.clm.core.cloudformation;

import io.clm.core.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** CloudFormation's limits; a template over 51,200 bytes has to go through S3, which takes up to 1 MB. */
final class SizeRule {

    private static final String RULE = "stack-limit";
    private static final int MAX_BODY_BYTES = 51_200;
    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_RESOURCES = 500;
    private static final int MAX_ENTRIES = 200;
    private static final int MAX_DESCRIPTION = 1024;

    private final TemplateFindings findings;

    SizeRule(TemplateFindings findings) {
        this.findings = findings;
    }

    void check(String text, TemplateSections sections) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            block(sections.root(), "the template has " + bytes + " bytes, CloudFormation takes " + MAX_BYTES);
        } else if (bytes > MAX_BODY_BYTES) {
            findings.info(
                    RULE,
                    sections.root(),
                    "the template has more than " + MAX_BODY_BYTES + " bytes: CloudFormation takes it from S3 only",
                    "have a bucket that it can be uploaded to, or split it into several stacks");
        }
        count(sections, "resources", sections.resources(), MAX_RESOURCES);
        count(sections, "parameters", sections.parameters(), MAX_ENTRIES);
        count(sections, "outputs", sections.outputs(), MAX_ENTRIES);
        count(sections, "mappings", sections.mappings(), MAX_ENTRIES);
        TemplateSections.text(sections.root(), "Description")
                .filter(description -> description.getBytes(StandardCharsets.UTF_8).length > MAX_DESCRIPTION)
                .ifPresent(description ->
                        block(sections.root(), "Description has more than " + MAX_DESCRIPTION + " bytes"));
    }

    private void count(TemplateSections sections, String what, Map<String, YamlNode.Entry> entries, int most) {
        if (entries.size() > most) {
            block(sections.root(), "there are " + entries.size() + " " + what + ", CloudFormation takes " + most);
        }
    }

    private void block(YamlNode at, String what) {
        findings.block(RULE, at, what, "split it into several stacks, or leave out what is not needed");
    }
}
