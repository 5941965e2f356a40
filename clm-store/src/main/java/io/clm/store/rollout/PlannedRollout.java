package io.clm.store.rollout;

import io.clm.core.rollout.Rollout;

/** What came of planning a rollout. */
public sealed interface PlannedRollout {

    /** It is there now. */
    record Inserted(Rollout rollout) implements PlannedRollout {}

    /** The cluster has an open one already, {@code open}; nothing was written. */
    record AlreadyOpen(Rollout open) implements PlannedRollout {}
}
