package io.clm.core.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads schemas in the short form of the bundles; their keys are in the README beside their generator. */
public final class SchemaReader {

    private SchemaReader() {}

    /** @param json a map, as the JSON reader gives it */
    public static Schema schema(@Nullable Object json) {
        Map<String, Object> map = map(json);
        if (map.isEmpty()) {
            return Schema.ANY;
        }
        return new Schema(
                types(text(map.get("t"))),
                schemas(map.get("p")),
                texts(map.get("r")),
                map.containsKey("i") ? schema(map.get("i")) : null,
                map.containsKey("m") ? schema(map.get("m")) : null,
                texts(map.get("e")),
                text(map.get("x")),
                text(map.get("f")),
                List.copyOf(texts(map.get("k"))),
                list(map.get("y")).stream().map(SchemaReader::schema).toList(),
                text(map.get("$")));
    }

    /** Schemas by name. */
    public static Map<String, Schema> schemas(@Nullable Object json) {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        map(json).forEach((name, schema) -> schemas.put(name.intern(), schema(schema)));
        return schemas.isEmpty() ? Map.of() : Collections.unmodifiableMap(schemas);
    }

    /** Texts in their order; empty when there are none. */
    public static Set<String> texts(@Nullable Object json) {
        return list(json).stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(@Nullable Object json) {
        return json instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<?> list(@Nullable Object json) {
        return json instanceof List<?> list ? list : List.of();
    }

    private static String text(@Nullable Object json) {
        return json == null ? "" : json.toString();
    }

    private static Set<JsonType> types(String letters) {
        EnumSet<JsonType> types = EnumSet.noneOf(JsonType.class);
        letters.chars().forEach(letter -> types.add(JsonType.of(letter)));
        return Collections.unmodifiableSet(types);
    }
}
