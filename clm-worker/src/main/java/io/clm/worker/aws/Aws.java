package io.clm.worker.aws;

import io.clm.core.registry.Cluster;
import io.clm.worker.facts.FactsSource;
import io.clm.worker.pool.GroupClouds;
import io.clm.worker.pool.Groups;
import io.clm.worker.stack.StackClouds;
import io.clm.worker.stack.Stacks;
import io.clm.worker.upload.StorageClouds;
import java.time.InstantSource;

/** AWS as the worker's ports see it. */
public final class Aws implements StackClouds {
    private final AwsClients clients;

    public Aws(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public Stacks of(Cluster cluster) {
        return new CloudFormationStacks(clients.of(cluster).stacks());
    }

    public GroupClouds groups() {
        return this::groups;
    }

    private Groups groups(Cluster cluster) {
        return new AutoScalingGroups(clients.of(cluster));
    }

    public StorageClouds storage() {
        return cluster -> new S3Storage(clients.of(cluster));
    }

    public FactsSource facts(InstantSource clock) {
        return new AwsFacts(clients, clock);
    }
}
