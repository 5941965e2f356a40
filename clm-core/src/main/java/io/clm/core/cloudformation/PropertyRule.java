package io.clm.core.cloudformation;

import io.clm.core.schema.Mismatch;
import io.clm.core.schema.SchemaCheck;
import io.clm.core.yaml.YamlNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Types of resources, and their properties against AWS' schemas. */
final class PropertyRule {

    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9]+(::[A-Za-z0-9_@-]+){1,3}");
    private static final String CUSTOM = "AWS::CloudFormation::CustomResource";
    static final String NEWER = "check the name; if AWS added it after the bundle was made, all is well";

    private final TemplateFindings findings;
    private final TemplateSections sections;
    private final ResourceSchemas schemas;
    private final UnknownProperties unknown = new UnknownProperties();

    PropertyRule(TemplateFindings findings, TemplateSections sections, ResourceSchemas schemas) {
        this.findings = findings;
        this.sections = sections;
        this.schemas = schemas;
    }

    void check() {
        for (YamlNode.Entry entry : sections.resources().values()) {
            TemplateSections.mapping(entry.value()).flatMap(r -> r.get("Type")).ifPresent(type -> check(entry, type));
        }
        unknown.report(findings);
    }

    private void check(YamlNode.Entry resource, YamlNode typeNode) {
        if (!(typeNode instanceof YamlNode.Scalar type)) {
            return;
        }
        Optional<ResourceSchema> schema = schemas.find(type.text().startsWith("Custom::") ? CUSTOM : type.text());
        if (schema.isPresent()) {
            properties(resource, schema.get());
        } else if (!TYPE.matcher(type.text()).matches()) {
            findings.block(
                    "stack-type",
                    type,
                    resource.name() + " has no type of CloudFormation",
                    "write one such as AWS::S3::Bucket");
        } else if (type.text().startsWith("AWS::") && !sections.isTransformed()) {
            findings.warn("stack-type", type, type.text() + " is not in the bundled schemas", NEWER);
        }
    }

    private void properties(YamlNode.Entry resource, ResourceSchema schema) {
        YamlNode.Mapping body = (YamlNode.Mapping) resource.value();
        Optional<YamlNode> properties = body.get("Properties");
        if (properties.isEmpty()) {
            schema.properties().required().forEach(name -> missing(resource, schema, name));
            return;
        }
        SchemaCheck.of(properties.get(), schema.properties(), "", schema::resolved, new TemplateReading())
                .forEach(difference -> report(resource.name(), schema, difference));
        TemplateSections.entries(properties).values().stream()
                .filter(entry -> schema.readOnly().contains(entry.name()))
                .forEach(entry -> findings.warn(
                        "stack-property",
                        entry.key(),
                        entry.name() + " of " + resource.name() + " (" + schema.type() + ") is made by AWS",
                        "remove it"));
    }

    private void missing(YamlNode.Entry resource, ResourceSchema schema, String name) {
        findings.block(
                "stack-property",
                resource.key(),
                resource.name() + " (" + schema.type() + ") has no " + name,
                "add the property");
    }

    private void report(String resource, ResourceSchema schema, Mismatch difference) {
        String place = difference.path().isEmpty() ? "" : difference.path() + " of ";
        String what = place + resource + " (" + schema.type() + ") " + difference.what();
        switch (difference.kind()) {
            case UNKNOWN_FIELD -> unknown.add(schema.type(), resource, difference);
            case MISSING_FIELD -> findings.block("stack-property", difference.at(), what, "add the property");
            case WRONG_TYPE -> findings.block("stack-value", difference.at(), what, "write a value of that kind");
            case NOT_AN_OPTION, PATTERN, DUPLICATE_ENTRY -> findings.warn("stack-value", difference.at(), what, NEWER);
        }
    }
}
