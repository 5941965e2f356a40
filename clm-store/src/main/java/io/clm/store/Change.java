package io.clm.store;

import org.jspecify.annotations.Nullable;

/**
 * Who changes something, and why.
 *
 * @param actor a person's or token's name, or {@link #CLM}
 */
public record Change(String actor, @Nullable String reason) {

    /** The actor of what the manager does by itself. */
    public static final String CLM = "clm";

    /** A change that the manager makes by itself. */
    public static Change byClm(String reason) {
        return new Change(CLM, reason);
    }
}
