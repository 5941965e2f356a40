package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one resource. */
final class ResourceParser {
    private static final Pattern TYPE = Pattern.compile(
            "AWS::[A-Z][A-Za-z0-9]+::[A-Z][A-Za-z0-9]+|Custom::[\\w@-]{1,60}|[A-Z]\\w+::[A-Z]\\w+::\\w+");
    private static final List<String> KEYS = List.of(
            "Type",
            "Properties",
            "DependsOn",
            "Condition",
            "DeletionPolicy",
            "UpdateReplacePolicy",
            "UpdatePolicy",
            "CreationPolicy",
            "Metadata");

    private ResourceParser() {}

    static ResourceSpec parse(String logicalId, Object value) {
        String path = "/Resources/" + logicalId;
        if (!logicalId.matches("[A-Za-z0-9]+")) {
            throw AwsException.validation(
                    "Template format error: Resource name " + logicalId + " is non alphanumeric.");
        }
        Map<String, Object> resource = Shape.object(path, value);
        Shape.onlyKeys(path, resource, KEYS);
        return new ResourceSpec(
                logicalId,
                type(path, resource),
                section(path, resource, "Properties"),
                Shape.texts(resource.get("DependsOn")),
                Shape.text(resource.get("Condition")),
                String.valueOf(resource.get("DeletionPolicy")).startsWith("Retain"),
                section(path, resource, "Metadata"));
    }

    private static String type(String path, Map<String, Object> resource) {
        if (!(resource.get("Type") instanceof String type)) {
            throw AwsException.validation(
                    "Template format error: [" + path + "] Every Resources object must contain a Type member.");
        }
        if (!TYPE.matcher(type).matches()) {
            throw AwsException.validation("Template format error: Unrecognized resource types: [" + type + "]");
        }
        return type;
    }

    private static Map<String, Object> section(String path, Map<String, Object> resource, String name) {
        return resource.containsKey(name) ? Shape.object(path + "/" + name, resource.get(name)) : Map.of();
    }
}
