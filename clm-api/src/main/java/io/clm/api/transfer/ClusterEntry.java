package io.clm.api.transfer;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.InfrastructureAccount;
import io.clm.core.registry.NodePool;
import io.clm.core.registry.Problem;
import io.clm.store.cluster.RegisteredCluster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A cluster as an entry of {@code clusters.yaml}; what is ours alone stands at the end, where CLM does not look. */
final class ClusterEntry {

    private ClusterEntry() {}

    static Map<String, Object> of(RegisteredCluster registered, InfrastructureAccount account) {
        Cluster cluster = registered.shown();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", cluster.id());
        entry.put("alias", cluster.alias());
        entry.put("infrastructure_account", cluster.infrastructureAccount());
        entry.put("account_name", account.name());
        entry.put("owner", account.owner());
        entry.put("provider", cluster.provider());
        entry.put("region", cluster.region());
        entry.put("local_id", cluster.localId());
        entry.put("api_server_url", cluster.apiServerUrl());
        entry.put("channel", cluster.channel());
        entry.put("environment", cluster.environment());
        entry.put("criticality_level", cluster.criticalityLevel());
        entry.put("lifecycle_status", cluster.lifecycleStatus().wire());
        entry.put("created_at", cluster.createdAt());
        entry.put("config_items", cluster.configItems().values());
        entry.put(
                "node_pools",
                cluster.nodePools().stream().map(ClusterEntry::pool).toList());
        entry.put("status", status(cluster.status()));
        entry.put("labels", cluster.labels());
        entry.put("mode", cluster.mode().name().toLowerCase(Locale.ROOT));
        entry.put("secret_items", List.copyOf(registered.secrets().paths()));
        return entry;
    }

    private static Map<String, Object> pool(NodePool pool) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", pool.name());
        entry.put("profile", pool.profile());
        entry.put("instance_types", pool.instanceTypes());
        entry.put("discount_strategy", pool.discountStrategy());
        entry.put("min_size", pool.minSize());
        entry.put("max_size", pool.maxSize());
        entry.put("config_items", pool.configItems().values());
        return entry;
    }

    private static Map<String, Object> status(ClusterStatus status) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("current_version", Objects.requireNonNullElse(status.currentVersion(), ""));
        entry.put("last_version", Objects.requireNonNullElse(status.lastVersion(), ""));
        entry.put("next_version", Objects.requireNonNullElse(status.nextVersion(), ""));
        entry.put(
                "problems",
                status.problems().stream().map(ClusterEntry::problem).toList());
        return entry;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", problem.type());
        entry.put("title", problem.title());
        if (problem.status() != null) {
            entry.put("status", problem.status());
        }
        entry.put("detail", Objects.requireNonNullElse(problem.detail(), ""));
        entry.put("instance", Objects.requireNonNullElse(problem.instance(), ""));
        entry.putAll(problem.more());
        return entry;
    }
}
