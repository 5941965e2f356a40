package io.clm.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.store.cluster.RegisteredCluster;
import io.clm.store.fleet.FleetCluster;
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
 * @param secretItems which items somebody marked as secret: keys, or {@code <pool>/<key>}; absent unless verbose
 * @param rollout the newest one; null before the first
 * @param targetVersion the head of its channel, full commit id; null before it was seen
 * @param freeze what keeps anything new from starting, the longest; absent when nothing does
 */
@Schema(name = "Cluster")
public record ClusterDto(
        @Schema(example = "aws:123456789012:eu-central-1:kube-1")
        String id,

        @Schema(pattern = ClusterInput.ALIAS) String alias,
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> secretItems,
        Instant createdAt,
        @Nullable RolloutSummaryDto rollout,
        @Nullable String targetVersion,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FreezeNoteDto freeze) {

    static ClusterDto of(FleetCluster fleet, boolean verbose) {
        RegisteredCluster registered = fleet.registered();
        Cluster cluster = verbose ? registered.shown() : registered.cluster();
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
                verbose ? cluster.configItems().values() : null,
                verbose ? cluster.nodePools().stream().map(NodePoolDto::of).toList() : null,
                cluster.labels(),
                cluster.mode(),
                verbose ? List.copyOf(registered.secrets().paths()) : null,
                cluster.createdAt(),
                fleet.newest() == null ? null : RolloutSummaryDto.of(fleet.newest()),
                fleet.head(),
                fleet.freeze() == null ? null : FreezeNoteDto.of(fleet.freeze()));
    }
}
