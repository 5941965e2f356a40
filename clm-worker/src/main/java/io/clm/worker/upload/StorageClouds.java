package io.clm.worker.upload;

import io.clm.core.registry.Cluster;

/** The storage of each cluster's account and region. */
@FunctionalInterface
public interface StorageClouds {
    Storage of(Cluster cluster);
}
