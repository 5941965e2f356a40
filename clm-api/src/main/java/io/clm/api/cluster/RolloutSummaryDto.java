package io.clm.api.cluster;

import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Request;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cluster's newest rollout, in short. */
@Schema(name = "RolloutSummary")
public record RolloutSummaryDto(
        UUID id,
        String version,
        RolloutState state,
        Phase phase,
        Request request,
        @Nullable Waiting waiting,
        @Nullable String failure) {

    static RolloutSummaryDto of(Rollout rollout) {
        return new RolloutSummaryDto(
                rollout.id(),
                rollout.version(),
                rollout.state(),
                rollout.phase(),
                rollout.request(),
                rollout.waiting(),
                rollout.failure());
    }
}
