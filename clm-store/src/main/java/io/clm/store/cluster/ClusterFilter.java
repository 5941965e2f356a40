package io.clm.store.cluster;

import io.clm.core.registry.LifecycleStatus;
import org.jspecify.annotations.Nullable;

/** Which clusters: those that equal every value that is not null. */
public record ClusterFilter(
        @Nullable String alias,
        @Nullable String apiServerUrl,
        @Nullable String channel,
        @Nullable Integer criticalityLevel,
        @Nullable String environment,
        @Nullable String infrastructureAccount,
        @Nullable LifecycleStatus lifecycleStatus,
        @Nullable String localId,
        @Nullable String provider,
        @Nullable String region,
        @Nullable String costCenter) {

    public static final ClusterFilter ALL =
            new ClusterFilter(null, null, null, null, null, null, null, null, null, null, null);

    /** The clusters of one account. */
    public static ClusterFilter ofAccount(String accountId) {
        return new ClusterFilter(null, null, null, null, null, accountId, null, null, null, null, null);
    }

    /** The clusters of one channel. */
    public static ClusterFilter ofChannel(String channel) {
        return new ClusterFilter(null, null, channel, null, null, null, null, null, null, null, null);
    }
}
