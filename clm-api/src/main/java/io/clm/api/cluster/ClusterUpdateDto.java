package io.clm.api.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What may be given to change a cluster; what is absent stays. In {@code config_items} and {@code labels} a null takes
 * one key away, {@code node_pools} are replaced. It only documents the body.
 */
@Schema(name = "ClusterUpdate")
record ClusterUpdateDto(
        @Schema(pattern = ClusterInput.ID) String id,
        @Schema(pattern = ClusterInput.ALIAS) String alias,
        String infrastructureAccount,
        String region,
        String localId,
        String provider,
        @Schema(maxLength = ClusterInput.URL_LENGTH) String apiServerUrl,
        String channel,
        String environment,
        @Schema(minimum = "0") int criticalityLevel,
        LifecycleStatus lifecycleStatus,
        StatusUpdateDto status,
        Map<String, String> configItems,
        List<NodePoolCreateDto> nodePools,
        Map<String, String> labels,
        Cluster.Mode mode,
        List<String> secretItems,
        Instant createdAt) {}
