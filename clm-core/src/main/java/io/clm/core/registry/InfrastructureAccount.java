package io.clm.core.registry;

/**
 * An account of a provider in which clusters live.
 *
 * @param id globally unique, such as {@code aws:123456789012}
 * @param externalId the provider's own identifier of the account
 */
public record InfrastructureAccount(
        String id,
        String type,
        String name,
        String owner,
        String costCenter,
        String environment,
        int criticalityLevel,
        String externalId,
        LifecycleStatus lifecycleStatus) {}
