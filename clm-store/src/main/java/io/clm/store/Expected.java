package io.clm.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The version of a row that somebody believes to change.
 *
 * @param versions any of them will do; null when none is expected
 */
public record Expected(@Nullable Set<Long> versions) {
    /** Whatever there is. */
    public static final Expected ANY = new Expected(null);

    public static Expected of(long version) {
        return new Expected(Set.of(version));
    }

    public boolean fits(long version) {
        return versions == null || versions.contains(version);
    }
}
