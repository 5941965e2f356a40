package io.clm.core.drain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a drain needs to know of a pod.
 *
 * @param ready its Ready condition is True
 * @param deletionTimestamp when it must be gone (its grace period included); null while nobody deletes it
 * @param owners nearest first: the controlling owner reference, then that one's own owner where it is known
 */
public record PodView(
        PodRef ref,
        @Nullable String node,
        Map<String, String> labels,
        Map<String, String> annotations,
        Phase phase,
        boolean ready,
        @Nullable Instant deletionTimestamp,
        Instant createdAt,
        List<Owner> owners) {

    /** {@code status.phase}. */
    public enum Phase {
        PENDING,
        RUNNING,
        SUCCEEDED,
        FAILED,
        UNKNOWN
    }

    public PodView {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        owners = List.copyOf(owners);
    }

    public boolean isTerminating() {
        return deletionTimestamp != null;
    }

    public boolean isFinished() {
        return phase == Phase.SUCCEEDED || phase == Phase.FAILED;
    }

    public boolean isOwnedBy(String kind) {
        return owners.stream().anyMatch(owner -> owner.kind().equals(kind));
    }

    /** The outermost owner, such as {@code deployment/shop/cart}; null when nobody owns it. */
    public @Nullable String ownerSubject() {
        return owners.isEmpty() ? null : owners.getLast().subject(ref.namespace());
    }
}
