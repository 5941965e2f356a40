package io.clm.store.fence;

import java.util.UUID;

/**
 * A worker's hold on a rollout.
 *
 * @param epoch the one it got when it claimed the rollout; a later claim ends the hold
 */
public record Fence(UUID rolloutId, long epoch) {}
