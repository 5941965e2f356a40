package io.clm.worker.provision;

import io.clm.core.rollout.RolloutState;

/** How a rollout ended before its last step. */
record Ending(RolloutState state, String why) {}
