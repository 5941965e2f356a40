package io.clm.core.plan;

import io.clm.core.json.Sha256;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A CloudFormation template with its constants put in: values of mappings and parameters' defaults stand where they are
 * used, so that a change of them is a change of what uses them. User data is unpacked.
 */
final class StackTemplate {
    /** Sections whose changes are told apart from the resources'; mappings stand in the resources already. */
    private static final List<String> SECTIONS = List.of("Transform", "Parameters", "Conditions", "Rules", "Outputs");

    private static final String REGION = "AWS::Region";

    private final Map<String, Object> root;

    private StackTemplate(Map<String, Object> root) {
        this.root = root;
    }

    static StackTemplate read(String text) {
        return new StackTemplate(StackTree.read(text));
    }

    Map<String, Object> sections() {
        Map<String, Object> sections = new TreeMap<>(root);
        sections.keySet().retainAll(SECTIONS);
        return sections;
    }

    /** The resources by logical id. */
    Map<String, StackResource> resources() {
        Map<String, StackResource> resources = new TreeMap<>();
        StackTree.map(root.get("Resources"))
                .forEach((id, body) -> resources.put(id, new StackResource(id, StackTree.map(resolved(body)))));
        return resources;
    }

    private Object resolved(Object value) {
        return switch (value) {
            case Map<?, ?> map -> resolvedMap(StackTree.map(map));
            case List<?> list -> list.stream().map(this::resolved).toList();
            default -> value;
        };
    }

    private Object resolvedMap(Map<String, Object> map) {
        if (map.size() == 1 && map.get("Fn::FindInMap") instanceof List<?> names && names.size() == 3) {
            return found(names);
        }
        if (map.size() == 1 && map.get("Ref") instanceof String name) {
            Object usual = StackTree.map(StackTree.map(root.get("Parameters")).get(name))
                    .get("Default");
            return usual == null ? map : usual;
        }
        Map<String, Object> all = new TreeMap<>();
        map.forEach((key, item) -> all.put(key, key.equals("UserData") ? userData(resolved(item)) : resolved(item)));
        return all;
    }

    private Object found(List<?> names) {
        Map<String, Object> mapping =
                StackTree.map(StackTree.map(root.get("Mappings")).get(String.valueOf(resolved(names.get(0)))));
        Object first = resolved(names.get(1));
        Object second = resolved(names.get(2));
        Object column = column(mapping, first);
        Object value = StackTree.map(column).get(String.valueOf(second));
        return value == null ? Map.of("Fn::FindInMap", names, "Mapping", mapping) : value;
    }

    /** A mapping that has one region only was rendered for that region. */
    private static @Nullable Object column(Map<String, Object> mapping, Object key) {
        boolean ofRegion = key instanceof Map<?, ?> reference && REGION.equals(reference.get("Ref"));
        return ofRegion && mapping.size() == 1 ? mapping.values().iterator().next() : mapping.get(String.valueOf(key));
    }

    /** The text, and what tells whether it was packed in the same way. */
    private static Object userData(Object value) {
        Object packed = value instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("Fn::Base64")
                ? String.valueOf(map.get("Fn::Base64"))
                : value;
        if (!(packed instanceof String text)) {
            return value;
        }
        String read = packed == value ? UserData.decode(text) : text;
        return read.isEmpty()
                ? value
                : Map.of("text", read, "packed", Sha256.hex(text).substring(0, 12));
    }
}
