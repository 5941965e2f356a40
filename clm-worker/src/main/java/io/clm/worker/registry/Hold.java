package io.clm.worker.registry;

import java.util.UUID;

/**
 * A worker's hold on a rollout.
 *
 * @param epoch grows with every claim
 */
public record Hold(UUID rolloutId, long epoch) {}
