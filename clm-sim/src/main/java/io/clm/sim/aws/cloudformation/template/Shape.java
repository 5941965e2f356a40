package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what kind of value stands somewhere in a template. */
final class Shape {
    private Shape() {}

    static Object noNulls(String path, @Nullable Object value) {
        if (value == null) {
            throw AwsException.validation("[" + path + "] 'null' values are not allowed in templates");
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> noNulls(path + "/" + key, inner));
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                noNulls(path + "/" + i, list.get(i));
            }
        }
        return value;
    }

    static Map<String, Object> object(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw AwsException.validation("Template format error: [" + path + "] must be an object.");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((key, inner) -> object.put(key.toString(), inner));
        return object;
    }

    static void onlyKeys(String path, Map<String, Object> object, Collection<String> keys) {
        for (String key : object.keySet()) {
            if (!keys.contains(key)) {
                throw AwsException.validation(
                        "Template format error: [" + path + "] Encountered unsupported property " + key);
            }
        }
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List ? null : value.toString();
    }

    static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }
}
