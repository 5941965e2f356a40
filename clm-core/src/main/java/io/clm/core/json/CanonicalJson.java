package io.clm.core.json;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One text for one value: object keys sorted, no white space, records as objects (a record of a sealed interface with
 * its simple name as {@code type}), {@link Enum} and time values as strings.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    /** SHA-256 of {@link #write}, hexadecimal. */
    public static String sha256(@Nullable Object value) {
        return Sha256.hex(write(value));
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Boolean bool -> out.append(bool);
            case Number number -> out.append(number);
            case Optional<?> optional -> append(out, optional.orElse(null));
            case Map<?, ?> map -> appendMap(out, map);
            case Collection<?> list -> appendList(out, list);
            case Record recorded -> appendMap(out, fields(recorded));
            case Object text -> JsonText.quote(out, text.toString());
        }
    }

    private static void appendMap(StringBuilder out, Map<?, ?> map) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        String separator = "{";
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            out.append(separator);
            JsonText.quote(out, entry.getKey());
            out.append(':');
            append(out, entry.getValue());
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void appendList(StringBuilder out, Collection<?> list) {
        String separator = "[";
        for (Object item : list) {
            out.append(separator);
            append(out, item);
            separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static Map<String, @Nullable Object> fields(Record recorded) {
        TreeMap<String, @Nullable Object> fields = new TreeMap<>();
        for (RecordComponent component : recorded.getClass().getRecordComponents()) {
            fields.put(component.getName(), read(component, recorded));
        }
        if (ofSealed(recorded.getClass())) {
            fields.put("type", recorded.getClass().getSimpleName());
        }
        return fields;
    }

    private static boolean ofSealed(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isSealed()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object read(RecordComponent component, Record recorded) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(recorded);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
