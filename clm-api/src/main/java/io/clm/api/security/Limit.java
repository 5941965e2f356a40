package io.clm.api.security;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which values of one kind somebody is limited to.
 *
 * @param any whether every value is allowed; {@code values} is empty then
 */
public record Limit(boolean any, List<String> values) {

    /** No limit. */
    public static final Limit NONE = new Limit(true, List.of());

    /** Stands for no limit in token files and claims. */
    static final String ALL = "*";

    public Limit {
        values = any ? List.of() : List.copyOf(values);
    }

    /** These values and no others; {@code *} among them lifts the limit, none at all allows nothing. */
    public static Limit to(Collection<String> values) {
        return values.contains(ALL) ? NONE : new Limit(false, List.copyOf(new TreeSet<>(values)));
    }

    public boolean allows(String value) {
        return any || values.contains(value);
    }

    /**
     * What a list that was asked to show {@code wanted} may show; an empty {@code wanted} asks for everything.
     *
     * @return null when everything may be shown; else the values, none meaning that nothing may
     */
    public @Nullable List<String> narrow(Collection<String> wanted) {
        if (any) {
            return wanted.isEmpty() ? null : List.copyOf(wanted);
        }
        return wanted.isEmpty()
                ? values
                : wanted.stream().filter(values::contains).toList();
    }
}
