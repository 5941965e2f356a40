package io.clm.worker.planning;

import io.clm.core.channel.ConfigTree;
import io.clm.core.registry.Cluster;
import io.clm.core.render.CloudFacts;
import java.util.List;

/** Everything that one rendering is made of. */
public record RenderInputs(ConfigTree tree, Cluster cluster, List<Cluster> accountClusters, CloudFacts facts) {
    public RenderInputs {
        accountClusters = List.copyOf(accountClusters);
    }

    /** The same before the main stack had any outputs. */
    public RenderInputs symbolic() {
        return new RenderInputs(tree, cluster, accountClusters, facts.withStackOutputs(java.util.Map.of()));
    }
}
