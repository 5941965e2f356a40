package io.clm.store.cluster;

import io.clm.core.registry.Cluster;

/**
 * A cluster as the registry has it.
 *
 * @param cluster with its secrets as they are
 * @param secrets which of its items somebody marked as secret
 * @param version grows with every change
 */
public record RegisteredCluster(Cluster cluster, SecretItems secrets, long version) {

    /** As somebody who changes it begins. */
    ClusterDraft draft() {
        return new ClusterDraft(cluster, secrets);
    }

    /** The cluster as it may be shown. */
    public Cluster shown() {
        return secrets.masked(cluster);
    }
}
