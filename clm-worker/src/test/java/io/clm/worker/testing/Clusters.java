package io.clm.worker.testing;

import io.clm.core.registry.Cluster;

/** Registry entries with something changed. */
public final class Clusters {
    private Clusters() {}

    public static Cluster withMode(Cluster cluster, Cluster.Mode mode) {
        return new Cluster(
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
                cluster.status(),
                cluster.configItems(),
                cluster.nodePools(),
                cluster.labels(),
                mode,
                cluster.createdAt());
    }

    public static Cluster withItem(Cluster cluster, String item, String value) {
        return cluster.withConfigItems(cluster.configItems().with(item, value).values());
    }

    public static Cluster withoutItem(Cluster cluster, String item) {
        return cluster.withConfigItems(cluster.configItems().without(item).values());
    }
}
