package io.clm.sandbox.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sandbox cluster as the registry takes it. */
final class ClusterEntry {

    private ClusterEntry() {}

    static Map<String, Object> of(SandboxCluster cluster) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", cluster.id());
        entry.put("alias", cluster.alias());
        entry.put("infrastructure_account", "aws:" + SandboxCluster.ACCOUNT);
        entry.put("region", SandboxCluster.REGION);
        entry.put("local_id", cluster.localId());
        entry.put("provider", "zalando-aws");
        entry.put("api_server_url", cluster.apiServerUrl());
        entry.put("channel", cluster.channel());
        entry.put("environment", cluster.environment());
        entry.put("criticality_level", cluster.criticality());
        entry.put("lifecycle_status", "requested");
        entry.put("config_items", Map.of());
        entry.put("node_pools", List.of(pool("master-default", "master-default", 3, 3), workers(cluster)));
        return entry;
    }

    private static Map<String, Object> workers(SandboxCluster cluster) {
        return pool("default-worker", "worker-default", cluster.workers(), 10);
    }

    private static Map<String, Object> pool(String name, String profile, int min, int max) {
        return Map.of(
                "name", name,
                "profile", profile,
                "instance_types", List.of("m5.large"),
                "discount_strategy", "none",
                "min_size", min,
                "max_size", max,
                "config_items", Map.of());
    }
}
