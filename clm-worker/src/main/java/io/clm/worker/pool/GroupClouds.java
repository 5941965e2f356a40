package io.clm.worker.pool;

import io.clm.core.registry.Cluster;

/** The groups of each cluster's account and region. */
@FunctionalInterface
public interface GroupClouds {
    Groups of(Cluster cluster);
}
