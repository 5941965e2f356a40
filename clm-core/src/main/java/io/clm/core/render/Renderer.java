package io.clm.core.render;

import io.clm.core.channel.ConfigTree;
import io.clm.core.guard.Finding;
import io.clm.core.registry.Cluster;
import java.util.List;

/** Renders all files of a version for one cluster. Immutable and safe to share between threads. */
public final class Renderer {

    /** Never throws on bad input: every error is a finding. */
    public Rendering render(ConfigTree tree, Cluster cluster, CloudFacts facts) {
        return render(tree, cluster, List.of(cluster), facts);
    }

    /** @param accountClusters all clusters of the account, {@code cluster} included */
    public Rendering render(ConfigTree tree, Cluster cluster, List<Cluster> accountClusters, CloudFacts facts) {
        return new Rendering(
                null,
                List.of(Finding.block(
                        "not-rendered",
                        "rendering is not built yet",
                        tree.version().sha(),
                        "wait")));
    }
}
