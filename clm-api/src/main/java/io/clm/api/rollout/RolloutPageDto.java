package io.clm.api.rollout;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rollouts, newest first.
 *
 * @param nextCursor to be given as {@code cursor}; null at the end
 */
@Schema(name = "RolloutPage")
public record RolloutPageDto(
        List<RolloutDto> items, @Nullable String nextCursor) {}
