package io.clm.sim.kube.store;

import org.jspecify.annotations.Nullable;

/**
 * How to delete.
 *
 * @param graceSeconds null = the object's own (pods: terminationGracePeriodSeconds), 0 = at once
 * @param uid precondition, null = any
 * @param resourceVersion precondition, null = any
 */
public record DeleteOptions(
        @Nullable Long graceSeconds,
        Propagation propagation,
        @Nullable String uid,
        @Nullable String resourceVersion,
        WriteMode mode) {
    public static final DeleteOptions GRACEFUL =
            new DeleteOptions(null, Propagation.BACKGROUND, null, null, WriteMode.COMMIT);
    public static final DeleteOptions NOW = GRACEFUL.withGrace(0L);

    public DeleteOptions withGrace(@Nullable Long seconds) {
        return new DeleteOptions(seconds, propagation, uid, resourceVersion, mode);
    }

    public DeleteOptions withUid(@Nullable String required) {
        return new DeleteOptions(graceSeconds, propagation, required, resourceVersion, mode);
    }

    public DeleteOptions withPropagation(Propagation chosen) {
        return new DeleteOptions(graceSeconds, chosen, uid, resourceVersion, mode);
    }

    public DeleteOptions withMode(WriteMode chosen) {
        return new DeleteOptions(graceSeconds, propagation, uid, resourceVersion, chosen);
    }
}
