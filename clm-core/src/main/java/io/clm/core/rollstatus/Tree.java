package io.clm.core.rollstatus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads fields of a JSON object; what is absent or of another type is empty, false or 0. */
record Tree(Map<?, ?> map) {

    static Tree of(@Nullable Object value) {
        return new Tree(value instanceof Map<?, ?> map ? map : Map.of());
    }

    Tree at(String key) {
        return of(map.get(key));
    }

    boolean has(String key) {
        return map.get(key) != null;
    }

    String text(String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    boolean isTrue(String key) {
        return Boolean.TRUE.equals(map.get(key));
    }

    long number(String key) {
        return number(key, 0);
    }

    long number(String key, long otherwise) {
        return map.get(key) instanceof Number number ? number.longValue() : otherwise;
    }

    List<Tree> list(String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(Tree::of).toList()
                : List.of();
    }

    /** The entry of {@code status.conditions} of a type. */
    Optional<Tree> condition(String type) {
        return at("status").list("conditions").stream()
                .filter(condition -> condition.text("type").equals(type))
                .findFirst();
    }

    boolean holds(String type) {
        return condition(type).map(found -> found.text("status").equals("True")).orElse(false);
    }

    /** Message of a condition, or its reason, or nothing. */
    String said(String type) {
        return condition(type)
                .map(found -> found.text("message").isEmpty() ? found.text("reason") : found.text("message"))
                .filter(text -> !text.isEmpty())
                .map(text -> ": " + text)
                .orElse("");
    }
}
