package io.clm.worker.cluster;

import io.clm.core.registry.Cluster;

/** The Kubernetes APIs of all clusters. */
@FunctionalInterface
public interface ClusterApis {
    /** The API of a cluster; nothing is sent yet. */
    ClusterApi of(Cluster cluster);
}
