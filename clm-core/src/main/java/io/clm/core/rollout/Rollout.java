package io.clm.core.rollout;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One cluster to one version.
 *
 * @param version the target commit, full id
 * @param epoch grows each time a worker takes the rollout over; an effect of an older epoch is refused
 * @param worker the worker that has it; null when none
 * @param waiting what it waits for; null while it acts
 * @param failure why it failed or was stopped; null otherwise
 */
public record Rollout(
        UUID id,
        String clusterId,
        String channel,
        String version,
        UUID planId,
        String planHash,
        RolloutState state,
        Phase phase,
        Request request,
        long epoch,
        @Nullable String worker,
        @Nullable Waiting waiting,
        @Nullable String failure,
        String actor,
        String reason,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
