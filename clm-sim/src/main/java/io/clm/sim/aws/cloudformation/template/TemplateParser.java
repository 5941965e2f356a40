package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Takes a template apart into its sections. */
final class TemplateParser {
    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion",
            "Description",
            "Metadata",
            "Parameters",
            "Rules",
            "Mappings",
            "Conditions",
            "Transform",
            "Resources",
            "Outputs");

    private TemplateParser() {}

    static Template parse(Map<?, ?> root) {
        sections(root);
        Map<String, ResourceSpec> resources = section(root, "Resources", ResourceParser::parse);
        if (resources.isEmpty()) {
            throw AwsException.validation("Template format error: At least one Resources member must be defined.");
        }
        return new Template(
                root.get("Description") instanceof String text ? text : null,
                section(root, "Parameters", ParameterParser::parse),
                section(root, "Mappings", (name, value) -> value),
                section(root, "Conditions", (name, value) -> value),
                resources,
                section(root, "Outputs", TemplateParser::output),
                Map.of(),
                List.of());
    }

    private static void sections(Map<?, ?> root) {
        Set<String> unknown = new TreeSet<>();
        root.keySet().forEach(key -> unknown.add(key.toString()));
        unknown.removeAll(SECTIONS);
        if (!unknown.isEmpty()) {
            throw AwsException.validation("Invalid template property or properties " + unknown);
        }
        if (root.containsKey("Transform")) {
            throw AwsException.validation("Transforms are not part of the simulated CloudFormation.");
        }
        Object version = root.get("AWSTemplateFormatVersion");
        if (version != null && !version.equals("2010-09-09")) {
            throw AwsException.validation(
                    "Template format error: unsupported value for AWSTemplateFormatVersion. No such version.");
        }
    }

    private static <T> Map<String, T> section(Map<?, ?> root, String name, BiFunction<String, Object, T> parser) {
        Object section = root.get(name);
        if (section == null) {
            return Map.of();
        }
        if (!(section instanceof Map<?, ?> members)) {
            throw AwsException.validation("Template format error: [/" + name + "] must be a JSON object");
        }
        Map<String, T> parsed = new LinkedHashMap<>();
        members.forEach((key, value) ->
                parsed.put(key.toString(), parser.apply(key.toString(), Shape.noNulls("/" + name + "/" + key, value))));
        return parsed;
    }

    private static OutputSpec output(String key, Object value) {
        Map<String, Object> output = Shape.object("/Outputs/" + key, value);
        Shape.onlyKeys("/Outputs/" + key, output, List.of("Value", "Description", "Export", "Condition"));
        Object of = output.get("Value");
        if (of == null) {
            throw AwsException.validation("Template format error: Every Outputs member must contain a Value object");
        }
        Object export = output.get("Export") instanceof Map<?, ?> map ? map.get("Name") : null;
        return new OutputSpec(
                key, of, Shape.text(output.get("Description")), export, Shape.text(output.get("Condition")));
    }
}
