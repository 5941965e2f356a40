package io.clm.core.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be. A map takes its properties only, unless {@link #values} says what others may hold.
 *
 * @param types any of them; none means any value
 * @param properties of a map
 * @param required names of properties
 * @param items of a list; null for any
 * @param values of further entries of a map; null when it has none
 * @param enumeration the texts it may be; none means any
 * @param pattern a regular expression some part of a text must match; empty for none
 * @param format such as {@code int-or-string}; empty for none
 * @param listKeys of the entries of a list, which tell them apart; none for a list in which equal ones may occur
 * @param alternatives one of which must fit; none means that there is no choice
 * @param reference the name of the schema that stands here; empty for none
 */
public record Schema(
        Set<JsonType> types,
        Map<String, Schema> properties,
        Set<String> required,
        @Nullable Schema items,
        @Nullable Schema values,
        Set<String> enumeration,
        String pattern,
        String format,
        List<String> listKeys,
        List<Schema> alternatives,
        String reference) {

    /** Takes anything. */
    public static final Schema ANY =
            new Schema(Set.of(), Map.of(), Set.of(), null, null, Set.of(), "", "", List.of(), List.of(), "");

    public Optional<Schema> property(String name) {
        Schema known = properties.get(name);
        return known == null ? Optional.ofNullable(values) : Optional.of(known);
    }

    public boolean isReference() {
        return !reference.isEmpty();
    }

    /** Says nothing of the value. */
    public boolean isOpen() {
        return types.isEmpty() && alternatives.isEmpty() && properties.isEmpty() && !isReference();
    }

    public boolean takes(JsonType type) {
        return types.isEmpty() || types.contains(type) || type == JsonType.INTEGER && types.contains(JsonType.NUMBER);
    }

    /** What it takes, as a sentence says it: {@code a text or a whole number}. */
    public String described() {
        return types.stream()
                .filter(type -> type != JsonType.NULL)
                .map(JsonType::description)
                .collect(Collectors.joining(" or "));
    }
}
