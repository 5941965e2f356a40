package io.clm.api.account;

import io.clm.core.registry.InfrastructureAccount;
import io.clm.core.registry.LifecycleStatus;
import io.swagger.v3.oas.annotations.media.Schema;

/** An infrastructure account, as CLM's registry has it. */
@Schema(name = "InfrastructureAccount")
public record AccountDto(
        @Schema(example = "aws:123456789012") String id,
        @Schema(example = "aws") String type,
        String name,
        String owner,
        String costCenter,
        String environment,
        @Schema(minimum = "0") int criticalityLevel,
        String externalId,

        @Schema(allowableValues = {"requested", "creating", "ready", "decommissioned"})
        LifecycleStatus lifecycleStatus) {

    static AccountDto of(InfrastructureAccount account) {
        return new AccountDto(
                account.id(),
                account.type(),
                account.name(),
                account.owner(),
                account.costCenter(),
                account.environment(),
                account.criticalityLevel(),
                account.externalId(),
                account.lifecycleStatus());
    }
}
