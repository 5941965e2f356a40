package io.clm.worker.policy;

import io.clm.core.registry.Cluster;
import io.clm.worker.registry.ChannelRegistry;

/** The policy in force for a cluster: the last good one of its channel. */
public final class Policies {
    private final ChannelRegistry registry;

    public Policies(ChannelRegistry registry) {
        this.registry = registry;
    }

    public Policy of(Cluster cluster) {
        return registry.policyText(cluster.channel())
                .map(text -> Policy.DEFAULT)
                .orElse(Policy.DEFAULT);
    }
}
