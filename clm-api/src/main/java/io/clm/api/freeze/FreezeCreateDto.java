package io.clm.api.freeze;

import io.clm.core.freeze.FreezeScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A freeze as it is ordered; it only documents the body.
 *
 * @param subject a channel's name or a cluster's id; absent for the whole fleet
 * @param until absent when only a person ends it
 */
@Schema(
        name = "FreezeCreate",
        requiredProperties = {"scope", "reason"})
record FreezeCreateDto(
        FreezeScope scope,
        @Nullable String subject,
        @Schema(maxLength = FreezeInput.REASON_LENGTH) String reason,
        @Nullable Instant until) {}
