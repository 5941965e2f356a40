package io.clm.core.template.value;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A map with string keys in the order of their bytes, as Go's templates walk it. */
public record MapValue(SortedMap<String, Value> entries, GoType type) implements Value {

    /** The order of the keys' UTF-8 bytes. */
    public static final Comparator<String> BYTE_ORDER = Utf8::compare;

    public static MapValue of(Map<String, ? extends Value> entries) {
        return typed(entries, GoType.ANY);
    }

    public static MapValue typed(Map<String, ? extends Value> entries, GoType element) {
        TreeMap<String, Value> sorted = new TreeMap<>(BYTE_ORDER);
        sorted.putAll(entries);
        return new MapValue(Collections.unmodifiableSortedMap(sorted), GoType.mapOf(element));
    }

    public static MapValue texts(Map<String, String> texts) {
        TreeMap<String, Value> sorted = new TreeMap<>(BYTE_ORDER);
        texts.forEach((key, text) -> sorted.put(key, TextValue.of(text)));
        return new MapValue(Collections.unmodifiableSortedMap(sorted), GoType.STRING_MAP);
    }

    /** An empty map that functions may change, through {@link #entries}. */
    public static MapValue changeable(GoType element) {
        return new MapValue(new TreeMap<>(BYTE_ORDER), GoType.mapOf(element));
    }

    /** Whether it is one that a template made, not a part of its data. */
    public boolean isChangeable() {
        return entries instanceof TreeMap;
    }

    @Override
    public boolean truth() {
        return !entries.isEmpty();
    }
}
