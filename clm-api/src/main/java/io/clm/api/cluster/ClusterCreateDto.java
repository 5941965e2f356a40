package io.clm.api.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cluster as it is given to be registered; it only documents the body. */
@Schema(name = "ClusterCreate")
record ClusterCreateDto(
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
        @Nullable StatusUpdateDto status,
        @Nullable Map<String, String> configItems,
        @Nullable List<NodePoolCreateDto> nodePools,
        @Nullable Map<String, String> labels,
        Cluster.@Nullable Mode mode,
        @Nullable List<String> secretItems,
        @Nullable Instant createdAt) {}
