package io.clm.worker.planning;

import io.clm.core.channel.ConfigSources;
import io.clm.core.channel.ConfigTree;
import io.clm.core.registry.Cluster;
import io.clm.core.render.AccountView;
import io.clm.core.render.CloudFacts;
import io.clm.core.render.RenderRequest;
import java.util.List;

/** Everything that one rendering is made of. */
public record RenderInputs(ConfigTree tree, Cluster cluster, List<Cluster> accountClusters, CloudFacts facts) {
    public RenderInputs {
        accountClusters = List.copyOf(accountClusters);
    }

    RenderInputs with(CloudFacts otherFacts) {
        return new RenderInputs(tree, cluster, accountClusters, otherFacts);
    }

    RenderRequest request() {
        return new RenderRequest(ConfigSources.of(tree), cluster, AccountView.of(accountClusters), facts);
    }
}
