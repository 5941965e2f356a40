package io.clm.api.rollout;

import io.clm.core.rollout.Command;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Request;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One cluster to one version.
 *
 * @param waiting the one answer to "why is it not moving?"; null while it acts
 * @param commands what may be asked of it now
 */
@Schema(name = "Rollout")
public record RolloutDto(
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
        @Nullable Instant finishedAt,
        List<Command> commands) {

    static RolloutDto of(Rollout rollout) {
        return new RolloutDto(
                rollout.id(),
                rollout.clusterId(),
                rollout.channel(),
                rollout.version(),
                rollout.planId(),
                rollout.planHash(),
                rollout.state(),
                rollout.phase(),
                rollout.request(),
                rollout.epoch(),
                rollout.worker(),
                rollout.waiting(),
                rollout.failure(),
                rollout.actor(),
                rollout.reason(),
                rollout.createdAt(),
                rollout.startedAt(),
                rollout.finishedAt(),
                List.copyOf(Command.legal(rollout.state(), rollout.request())));
    }
}
