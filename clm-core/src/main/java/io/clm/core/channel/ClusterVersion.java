package io.clm.core.channel;

import io.clm.core.json.CanonicalJson;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import java.util.List;
import java.util.Map;

/** A cluster's version: {@code <commit>#<hash of its registry entry>}. When it differs from the current one, there may be work. */
public final class ClusterVersion {
    private static final int DIGITS = 16;

    private ClusterVersion() {}

    /**
     * The version of a cluster at a commit. Being created does not count (it would make another version as soon as it
     * is ready), nor does what only says whether and when it may be changed.
     */
    public static String of(Cluster cluster, ConfigVersion version) {
        Map<String, Object> entry = Map.of(
                "id", cluster.id(),
                "alias", cluster.alias(),
                "account", cluster.infrastructureAccount(),
                "place", List.of(cluster.provider(), cluster.region(), cluster.localId(), cluster.apiServerUrl()),
                "channel", cluster.channel(),
                "environment", cluster.environment(),
                "criticality", cluster.criticalityLevel(),
                "lifecycle", lifecycle(cluster.lifecycleStatus()),
                "items", cluster.configItems().without(Cluster.UPDATE_BLOCK).values(),
                "pools", cluster.nodePools());
        return version.sha() + "#" + CanonicalJson.sha256(entry).substring(0, DIGITS);
    }

    /** The commit of a version; all of it when it has no hash. */
    public static String commit(String clusterVersion) {
        int hash = clusterVersion.indexOf('#');
        return hash < 0 ? clusterVersion : clusterVersion.substring(0, hash);
    }

    private static LifecycleStatus lifecycle(LifecycleStatus status) {
        return switch (status) {
            case REQUESTED, CREATING, READY -> LifecycleStatus.READY;
            case DECOMMISSION_REQUESTED, DECOMMISSIONED -> status;
        };
    }
}
