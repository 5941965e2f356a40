package io.clm.api.freeze;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may be changed of a freeze; an {@code until} of null makes it last. It only documents the body. */
@Schema(name = "FreezeUpdate")
record FreezeUpdateDto(
        @Schema(maxLength = FreezeInput.REASON_LENGTH) String reason,
        @Nullable Instant until) {}
