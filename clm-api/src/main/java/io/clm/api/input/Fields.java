package io.clm.api.input;

import io.clm.api.error.ApiException;
import io.clm.api.error.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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

    /** No name is longer. */
    public static final int NAME_LENGTH = 255;

    private static final int MOST_ITEMS = 1000;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

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

    /** The fields of an object that stands at {@code place} of something larger. */
    public static Fields of(JsonNode object, String place) {
        return new Fields(object, place, new ArrayList<>());
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

    /** A text that is not blank, and no longer than a name. */
    public String filled(String name, @Nullable String fallback) {
        return filled(name, fallback, NAME_LENGTH);
    }

    /** A text that is not blank, of at most {@code max} characters. */
    public String filled(String name, @Nullable String fallback, int max) {
        String text = text(name, fallback, "(?s).*\\S.*", "must not be blank");
        return notLonger(name, text, max);
    }

    private String notLonger(String name, String text, int max) {
        if (has(name) && text.length() > max) {
            object(name, "must not be longer than " + max + " characters");
        }
        return text;
    }

    /** A name of at most 255 characters that matches {@code pattern}, which {@code rule} says in words. */
    public String name(String name, @Nullable String fallback, String pattern, String rule) {
        return notLonger(name, text(name, fallback, pattern, rule), NAME_LENGTH);
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

    /** True or false; null when it is absent. */
    public @Nullable Boolean flag(String name) {
        if (!has(name)) {
            return null;
        }
        if (!object.get(name).isBoolean()) {
            object(name, "must be true or false");
        }
        return object.get(name).asBoolean(false);
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
    public Map<String, String> texts(String name, Map<String, String> fallback, TextMap.Rule rule) {
        return has(name) ? new TextMap(object.get(name), at(name), rule, violations).mergedInto(fallback) : fallback;
    }

    /** The same for the items of a cluster or pool; {@code known} are those that a mask may stand for. */
    public Map<String, String> items(String name, Map<String, String> fallback, Map<String, String> known) {
        return texts(name, fallback, TextMap.Rule.items(known));
    }

    /** The text of a field, without taking it as read; empty when it is none. */
    public String peek(String name) {
        return object.path(name).isString() ? object.get(name).asString() : "";
    }

    /** A time as RFC 3339 has it; absent or null keeps {@code fallback}. */
    public Instant time(String name, Instant fallback) {
        if (!has(name) || isNull(name)) {
            return fallback;
        }
        String text = new Text(object.get(name), at(name), violations).read();
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                object(name, "must be between the years %d and %d".formatted(FIRST_YEAR, LAST_YEAR));
                return fallback;
            }
            return time.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            object(name, "must be a time such as 2026-02-28T09:00:00Z");
            return fallback;
        }
    }

    /** The same, for a time that a Go client cannot leave out: it sends its zero time, which counts as absent. */
    public Instant timeOrGoZero(String name, Instant fallback) {
        boolean zero = has(name)
                && object.get(name).isString()
                && object.get(name).asString().matches("0001-01-01T00:00:00(\\.0+)?Z");
        return zero ? fallback : time(name, fallback);
    }

    /** Whether the field was given as null or as an empty text. */
    public boolean isEmptied(String name) {
        return isNull(name)
                || has(name)
                        && object.get(name).isString()
                        && object.get(name).asString().isEmpty();
    }

    /** The names of the fields that nobody asked for yet; objects to those that cannot be kept. */
    public List<String> unread() {
        object.propertyNames().stream()
                .filter(name -> !Text.isStorable(name))
                .forEach(name -> violations.add(new Violation(path, "has a field whose name cannot be kept")));
        return object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .toList();
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
        if (value != null && value.size() > MOST_ITEMS) {
            object(name, "must not have more than " + MOST_ITEMS + " items");
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
