package io.clm.core.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A registered Kubernetes cluster.
 *
 * @param id globally unique, such as {@code aws:123456789012:eu-central-1:kube-1}
 * @param localId unique within account and region; names the main stack
 * @param apiServerUrl the stable name of its API server
 * @param mode {@link Mode#OBSERVE}: planned, never changed
 * @param labels ours beyond CLM's model; waves and filters use them
 */
public record Cluster(
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
        ClusterStatus status,
        ConfigItems configItems,
        List<NodePool> nodePools,
        SortedMap<String, String> labels,
        Mode mode,
        Instant createdAt) {

    /** What the manager may do with a cluster. */
    public enum Mode {
        MANAGE,
        OBSERVE
    }

    /** The config item that keeps a cluster from being changed. */
    public static final String UPDATE_BLOCK = "cluster_update_block";

    public Cluster {
        nodePools = List.copyOf(nodePools);
        labels = new TreeMap<>(labels);
    }

    /** Why the cluster must not be changed now; empty when it may. */
    public Optional<String> updateBlock() {
        return configItems.get(UPDATE_BLOCK);
    }

    public Cluster withStatus(ClusterStatus newStatus) {
        return new Cluster(
                id,
                alias,
                infrastructureAccount,
                region,
                localId,
                provider,
                apiServerUrl,
                channel,
                environment,
                criticalityLevel,
                lifecycleStatus,
                newStatus,
                configItems,
                nodePools,
                labels,
                mode,
                createdAt);
    }

    public Cluster withConfigItems(Map<String, String> items) {
        return new Cluster(
                id,
                alias,
                infrastructureAccount,
                region,
                localId,
                provider,
                apiServerUrl,
                channel,
                environment,
                criticalityLevel,
                lifecycleStatus,
                status,
                ConfigItems.of(items),
                nodePools,
                labels,
                mode,
                createdAt);
    }

    public Cluster withApiServerUrl(String newUrl) {
        return new Cluster(
                id,
                alias,
                infrastructureAccount,
                region,
                localId,
                provider,
                newUrl,
                channel,
                environment,
                criticalityLevel,
                lifecycleStatus,
                status,
                configItems,
                nodePools,
                labels,
                mode,
                createdAt);
    }

    public Cluster withNodePools(List<NodePool> pools) {
        return new Cluster(
                id,
                alias,
                infrastructureAccount,
                region,
                localId,
                provider,
                apiServerUrl,
                channel,
                environment,
                criticalityLevel,
                lifecycleStatus,
                status,
                configItems,
                pools,
                labels,
                mode,
                createdAt);
    }

    public Cluster withLifecycleStatus(LifecycleStatus newStatus) {
        return new Cluster(
                id,
                alias,
                infrastructureAccount,
                region,
                localId,
                provider,
                apiServerUrl,
                channel,
                environment,
                criticalityLevel,
                newStatus,
                status,
                configItems,
                nodePools,
                labels,
                mode,
                createdAt);
    }
}
