package io.clm.api.account;

import io.clm.core.registry.LifecycleStatus;
import io.swagger.v3.oas.annotations.media.Schema;

/** What may be given to change an account; what is absent stays. It only documents the body. */
@Schema(
        name = "InfrastructureAccountUpdate",
        requiredProperties = {})
record AccountUpdateDto(
        String id,
        String type,
        String name,
        String owner,
        String costCenter,
        String environment,
        @Schema(minimum = "0") int criticalityLevel,
        String externalId,

        @Schema(allowableValues = {"requested", "creating", "ready", "decommissioned"})
        LifecycleStatus lifecycleStatus) {}
