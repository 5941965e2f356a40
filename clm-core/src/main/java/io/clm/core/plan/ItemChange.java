package io.clm.core.plan;

import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A config item that changes; secrets are masked.
 *
 * @param pool the node pool that has its own value; null for the cluster's
 * @param before null when it is new
 * @param after null when it goes
 * @param source who sets it
 * @param place path and line of a default
 */
public record ItemChange(
        String name,
        @Nullable String pool,
        @Nullable String before,
        @Nullable String after,
        Source source,
        @Nullable String place) {

    /** Who sets an item. */
    public enum Source {
        DEFAULT,
        CLUSTER,
        POOL
    }

    public ItemChange {
        before = shown(before);
        after = shown(after);
    }

    private static @Nullable String shown(@Nullable String value) {
        return value != null && ConfigItems.isSecret(value) ? Secret.MASK : value;
    }

    /** {@code config item x: a → b}. */
    public String text() {
        return "config item %s: %s → %s".formatted(name, said(before), said(after));
    }

    private static String said(@Nullable String value) {
        return value == null ? "(none)" : value.isEmpty() ? "(empty)" : value;
    }
}
