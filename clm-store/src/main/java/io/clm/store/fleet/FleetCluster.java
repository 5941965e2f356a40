package io.clm.store.fleet;

import io.clm.core.freeze.Freeze;
import io.clm.core.rollout.Rollout;
import io.clm.store.cluster.RegisteredCluster;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as people look at it.
 *
 * @param newest its newest rollout; null before the first
 * @param head of its channel, full commit id; null before it was seen
 * @param freeze the one that keeps it longest; null when none does
 */
public record FleetCluster(
        RegisteredCluster registered,
        @Nullable Rollout newest,
        @Nullable String head,
        @Nullable Freeze freeze) {

    FleetCluster with(RegisteredCluster changed) {
        return new FleetCluster(changed, newest, head, freeze);
    }
}
