package io.clm.sim.aws.cloudformation.resource;

import io.clm.sim.aws.cloudformation.template.Scalars;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads evaluated properties; whatever does not fit is a failure of the resource. */
record Properties(String logicalId, Map<String, Object> map) {

    Optional<String> text(String name) {
        return Optional.ofNullable(map.get(name)).map(Scalars::text);
    }

    Optional<Integer> integer(String name) throws ResourceFailure {
        Optional<String> text = text(name);
        if (text.isPresent() && !text.get().matches("\\d{1,9}")) {
            throw failure("#/" + name + ": expected type: Integer, found: " + text.get());
        }
        return text.map(Integer::valueOf);
    }

    int requiredInteger(String name) throws ResourceFailure {
        return integer(name).orElseThrow(() -> failure("#: required key [" + name + "] not found"));
    }

    boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    List<String> texts(String name) {
        return Scalars.texts(map.get(name));
    }

    Optional<Properties> object(String name) {
        return map.get(name) instanceof Map<?, ?> inner ? Optional.of(of(inner)) : Optional.empty();
    }

    List<Properties> objects(String name) {
        return map.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> of((Map<?, ?>) item))
                        .toList()
                : List.of();
    }

    /** The tags in a list of {@code Key} and {@code Value}. */
    Map<String, String> tags(String name) {
        Map<String, String> tags = new LinkedHashMap<>();
        objects(name)
                .forEach(tag ->
                        tags.put(tag.text("Key").orElse(""), tag.text("Value").orElse("")));
        return tags;
    }

    ResourceFailure failure(String message) {
        return new ResourceFailure(
                "Properties validation failed for resource " + logicalId + " with message: " + message);
    }

    private Properties of(Map<?, ?> inner) {
        Map<String, Object> copy = new LinkedHashMap<>();
        inner.forEach((key, value) -> put(copy, key.toString(), value));
        return new Properties(logicalId, copy);
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
