package io.clm.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.rollout.Rollout;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes cluster, as CLM's registry has it; {@code labels}, {@code mode}, {@code rollout} and
 * {@code target_version} are ours.
 *
 * @param configItems absent unless verbose; secrets are masked
 * @param nodePools absent unless verbose
 * @param rollout the newest one; null before the first
 * @param targetVersion the head of its channel, full commit id; null before it was seen
 */
@Schema(name = "Cluster")
public record ClusterDto(
        @Schema(example = "aws:123456789012:eu-central-1:kube-1")
        String id,

        String alias,
        String infrastructureAccount,
        String region,
        String localId,
        String provider,
        String apiServerUrl,
        String channel,
        String environment,
        int criticalityLevel,
        LifecycleStatus lifecycleStatus,
        StatusDto status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> configItems,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<NodePoolDto> nodePools,
        Map<String, String> labels,
        Cluster.Mode mode,
        Instant createdAt,
        @Nullable RolloutSummaryDto rollout,
        @Nullable String targetVersion) {

    static ClusterDto of(Cluster cluster, boolean verbose, @Nullable Rollout rollout, @Nullable String targetVersion) {
        return new ClusterDto(
                cluster.id(),
                cluster.alias(),
                cluster.infrastructureAccount(),
                cluster.region(),
                cluster.localId(),
                cluster.provider(),
                cluster.apiServerUrl(),
                cluster.channel(),
                cluster.environment(),
                cluster.criticalityLevel(),
                cluster.lifecycleStatus(),
                StatusDto.of(cluster.status()),
                verbose ? cluster.configItems().masked() : null,
                verbose ? cluster.nodePools().stream().map(NodePoolDto::of).toList() : null,
                cluster.labels(),
                cluster.mode(),
                cluster.createdAt(),
                rollout == null ? null : RolloutSummaryDto.of(rollout),
                targetVersion);
    }
}
