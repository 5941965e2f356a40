package io.clm.worker.stack;

import io.clm.core.registry.Cluster;

/** The stacks of each cluster's account and region. */
@FunctionalInterface
public interface StackClouds {
    Stacks of(Cluster cluster);
}
