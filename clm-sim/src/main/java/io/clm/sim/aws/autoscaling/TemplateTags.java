package io.clm.sim.aws.autoscaling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tags that a launch template gives to instances. */
final class TemplateTags {
    private TemplateTags() {}

    static Map<String, String> ofInstances(Map<String, Object> data) {
        Map<String, String> tags = new LinkedHashMap<>();
        maps(data.get("TagSpecifications")).stream()
                .filter(spec -> "instance".equals(spec.get("ResourceType")))
                .flatMap(spec -> maps(spec.get("Tags")).stream())
                .forEach(tag -> tags.put(String.valueOf(tag.get("Key")), String.valueOf(tag.get("Value"))));
        return tags;
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList()
                : List.of();
    }
}
