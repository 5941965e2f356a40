package io.clm.core.plan;

import org.jspecify.annotations.Nullable;

/**
 * Everything a plan was made of.
 *
 * @param version the target commit, full id
 * @param clusterVersion {@code <commit>#<hash of the cluster's registry entry>}, as status.current_version will say
 * @param baseVersion the cluster's current version when the plan was made; null for a new cluster
 * @param desiredHash hash of all that was rendered
 * @param factsHash hash of the cloud facts
 * @param policyHash hash of the channel's policy
 */
public record PlanInputs(
        String clusterId,
        String channel,
        String version,
        String clusterVersion,
        @Nullable String baseVersion,
        String desiredHash,
        String factsHash,
        String policyHash,
        String engineVersion) {}
