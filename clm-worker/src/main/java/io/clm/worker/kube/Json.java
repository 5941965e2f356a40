package io.clm.worker.kube;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the maps of JSON objects; what is not there or of another type is empty. */
final class Json {
    private Json() {}

    /** The value at a path of keys; null when there is none. */
    static @Nullable Object at(Map<String, Object> object, String... path) {
        Object value = object;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    static String text(Map<String, Object> object, String... path) {
        return at(object, path) instanceof String text ? text : "";
    }

    static @Nullable String textOrNull(Map<String, Object> object, String... path) {
        return at(object, path) instanceof String text ? text : null;
    }

    static int number(Map<String, Object> object, String... path) {
        return at(object, path) instanceof Number number ? number.intValue() : 0;
    }

    static boolean isTrue(Map<String, Object> object, String... path) {
        return Boolean.TRUE.equals(at(object, path));
    }

    static @Nullable Instant time(Map<String, Object> object, String... path) {
        try {
            return at(object, path) instanceof String text ? Instant.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static Instant timeOr(Instant fallback, Map<String, Object> object, String... path) {
        Instant time = time(object, path);
        return time == null ? fallback : time;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> object, String... path) {
        return at(object, path) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Map<String, Object> object, String... path) {
        return at(object, path) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> (Map<String, Object>) item)
                        .toList()
                : List.of();
    }

    static List<String> texts(Map<String, Object> object, String... path) {
        return at(object, path) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    static Map<String, String> strings(Map<String, Object> object, String... path) {
        Map<String, String> strings = new TreeMap<>();
        object(object, path).forEach((key, value) -> strings.put(key, String.valueOf(value)));
        return strings;
    }
}
