package io.clm.core.registry;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cluster, for people and machines; fields as in CLM's registry (RFC 7807).
 *
 * @param type a URI reference that names the kind of problem
 * @param detail the place (path:line:column), the expression and the mend, where there is one
 * @param instance what it is about, such as {@code node-pool/default-worker}
 * @param more further members, texts by name, as others write them
 */
public record Problem(
        String type,
        String title,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable String instance,
        Map<String, String> more) {

    private static final String BASE = "https://clm.io/problems/";

    /** Problems were stored without further members once. */
    @SuppressWarnings("NullAway")
    public Problem {
        more = new TreeMap<>(Objects.requireNonNullElse(more, Map.of()));
    }

    /** A problem of one of our own kinds. */
    public static Problem of(String kind, String title, String detail, String instance) {
        return new Problem(BASE + kind, title, null, detail, instance, Map.of());
    }
}
