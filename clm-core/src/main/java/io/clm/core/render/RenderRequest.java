package io.clm.core.render;

import io.clm.core.channel.ConfigSources;
import io.clm.core.registry.Cluster;

/** Everything that one rendering is made of. */
public record RenderRequest(ConfigSources sources, Cluster cluster, AccountView account, CloudFacts facts) {

    /** The same with other facts. */
    public RenderRequest with(CloudFacts otherFacts) {
        return new RenderRequest(sources, cluster, account, otherFacts);
    }
}
