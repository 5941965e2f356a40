package io.clm.worker.queue;

import io.clm.core.freeze.Freeze;
import io.clm.core.registry.Cluster;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import org.jspecify.annotations.Nullable;

/**
 * An open rollout with its cluster.
 *
 * @param channelPosition of the cluster's channel
 * @param maxConcurrent clusters of the channel that may be changed at the same time
 * @param freeze what keeps it from starting; null when nothing does
 * @param given to the workers already
 */
public record Candidate(
        Rollout rollout,
        Cluster cluster,
        int channelPosition,
        int maxConcurrent,
        @Nullable Freeze freeze,
        boolean given) {
    boolean isBegun() {
        return given || rollout.state() == RolloutState.RUNNING;
    }

    /** No earlier update was interrupted. */
    boolean isFresh() {
        return cluster.status().nextVersion() == null;
    }
}
