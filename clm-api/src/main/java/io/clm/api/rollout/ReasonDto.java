package io.clm.api.rollout;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody asks for something; it only documents the body. */
@Schema(name = "Reason")
record ReasonDto(@Nullable String reason) {}
