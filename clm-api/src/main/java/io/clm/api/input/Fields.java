package io.clm.api.input;

import io.clm.api.error.ApiException;
import io.clm.api.error.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of a JSON object. A field that is absent keeps its fallback; with a null fallback it is required.
 * Objections are collected and thrown together by {@link #finish()}.
 */
public final class Fields {

    private final JsonNode object;
    private final String path;
    private final List<Violation> violations;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode object, String path, List<Violation> violations) {
        this.object = object;
        this.path = path;
        this.violations = violations;
        if (!object.isObject()) {
            violations.add(new Violation(path.isEmpty() ? "body" : path, "must be an object"));
        }
    }

    public static Fields of(JsonNode body) {
        return new Fields(body, "", new ArrayList<>());
    }

    /** Whether the field was given, null included. */
    public boolean has(String name) {
        known.add(name);
        return object.has(name);
    }

    /** A text without control characters. */
    public String text(String name, @Nullable String fallback) {
        JsonNode value = value(name, fallback);
        return value == null ? String.valueOf(fallback) : new Text(value, at(name), violations).read();
    }

    /** A text that is not blank. */
    public String filled(String name, @Nullable String fallback) {
        return text(name, fallback, "(?s).*\\S.*", "must not be blank");
    }

    /** A text that matches {@code pattern}, which {@code rule} says in words. */
    public String text(String name, @Nullable String fallback, String pattern, String rule) {
        int before = violations.size();
        String text = text(name, fallback);
        if (has(name) && violations.size() == before && !text.matches(pattern)) {
            object(name, rule);
        }
        return text;
    }

    /** A text that may be absent, null or empty, which all mean null; absent keeps {@code fallback}. */
    public @Nullable String optionalText(String name, @Nullable String fallback) {
        if (!has(name)) {
            return fallback;
        }
        JsonNode value = object.get(name);
        String text = value.isNull() ? "" : new Text(value, at(name), violations).read();
        return text.isEmpty() ? null : text;
    }

    /** A whole number from {@code min} up. */
    public int number(String name, @Nullable Integer fallback, int min) {
        JsonNode value = value(name, fallback);
        if (value == null) {
            return fallback == null ? min : fallback;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < min) {
            object(name, "must be a whole number of at least " + min);
            return min;
        }
        return value.asInt();
    }

    /** One of {@code choices}, by name. */
    public <T> T choice(String name, @Nullable T fallback, Map<String, T> choices) {
        JsonNode value = value(name, fallback);
        T chosen = value == null ? fallback : value.isString() ? choices.get(value.asString()) : null;
        if (chosen == null && value != null) {
            object(name, "must be one of " + String.join(", ", choices.keySet()));
        }
        return chosen == null ? choices.values().iterator().next() : chosen;
    }

    /** Texts by key, merged into {@code fallback}: null takes a key away. */
    public Map<String, String> texts(String name, Map<String, String> fallback) {
        return has(name) ? new TextMap(object.get(name), at(name), violations).mergedInto(fallback) : fallback;
    }

    /** A list of texts. */
    public List<String> textList(String name, @Nullable List<String> fallback) {
        JsonNode value = array(name, fallback);
        List<String> texts = new ArrayList<>();
        for (int i = 0; value != null && i < value.size(); i++) {
            texts.add(new Text(value.get(i), at(name) + "[" + i + "]", violations).read());
        }
        return value == null && fallback != null ? fallback : texts;
    }

    /** A list of objects, each read by {@code reader}. */
    public <T> List<T> objects(String name, @Nullable List<T> fallback, Function<Fields, T> reader) {
        JsonNode value = array(name, fallback);
        List<T> items = new ArrayList<>();
        for (int i = 0; value != null && i < value.size(); i++) {
            Fields item = new Fields(value.get(i), at(name) + "[" + i + "]", violations);
            items.add(reader.apply(item));
            item.rejectUnknown();
        }
        return value == null && fallback != null ? fallback : items;
    }

    /** An object of its own; null when it is absent or null. */
    public @Nullable Fields object(String name) {
        boolean given = has(name) && !object.get(name).isNull();
        return given ? new Fields(object.get(name), at(name), violations) : null;
    }

    /** Whether the field was given as null. */
    public boolean isNull(String name) {
        return has(name) && object.get(name).isNull();
    }

    /** Takes fields as known, without looking at them. */
    public void ignore(String... names) {
        known.addAll(List.of(names));
    }

    /** Takes all fields as known. */
    public void ignoreRest() {
        known.addAll(object.propertyNames());
    }

    /** Objects to a field for a reason of the caller's. */
    public void object(String name, String message) {
        violations.add(new Violation(at(name), message));
    }

    /** Objects to every field that nobody asked for. */
    public void rejectUnknown() {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> object(name, "is not a known field"));
    }

    /** Objects to unknown fields, and throws everything that was objected to. */
    public void finish() {
        rejectUnknown();
        if (!violations.isEmpty()) {
            throw ApiException.badRequest(violations);
        }
    }

    private @Nullable JsonNode array(String name, @Nullable Object fallback) {
        JsonNode value = value(name, fallback);
        if (value != null && !value.isArray()) {
            object(name, "must be a list");
            return null;
        }
        return value;
    }

    private @Nullable JsonNode value(String name, @Nullable Object fallback) {
        boolean given = has(name);
        if (!given && fallback == null) {
            object(name, "is required");
        }
        if (given && object.get(name).isNull()) {
            object(name, "must not be null");
        }
        return given && !object.get(name).isNull() ? object.get(name) : null;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
