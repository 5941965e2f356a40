package io.clm.worker.planning;

import io.clm.core.channel.ConfigSources;
import io.clm.core.channel.ConfigVersion;
import io.clm.core.registry.Cluster;
import io.clm.core.render.AccountView;
import io.clm.core.render.CheckedRenderer;
import io.clm.core.render.CloudFacts;
import io.clm.core.render.RenderRequest;
import io.clm.core.render.Rendering;
import io.clm.worker.channel.ConfigSource;
import io.clm.worker.facts.FactsSource;
import io.clm.worker.registry.ClusterRegistry;
import io.clm.worker.stack.StackClouds;
import io.clm.worker.stack.StackView;
import java.util.List;
import java.util.TreeMap;

/** Gathers what rendering needs, and renders. */
public final class Renders {
    private final ConfigSource source;
    private final FactsSource facts;
    private final StackClouds stacks;
    private final ClusterRegistry registry;
    private final CheckedRenderer renderer = new CheckedRenderer();

    public Renders(ConfigSource source, FactsSource facts, StackClouds stacks, ClusterRegistry registry) {
        this.source = source;
        this.facts = facts;
        this.stacks = stacks;
        this.registry = registry;
    }

    /** Throws Unavailable or Refused when Git or the cloud cannot be asked. */
    public RenderInputs inputs(Cluster cluster, ConfigVersion version) {
        return new RenderInputs(source.tree(version), cluster, ofAccount(cluster), facts(cluster));
    }

    public Rendering render(RenderInputs inputs) {
        return renderer.render(new RenderRequest(
                ConfigSources.of(inputs.tree()),
                inputs.cluster(),
                AccountView.of(inputs.accountClusters()),
                inputs.facts()));
    }

    private CloudFacts facts(Cluster cluster) {
        return facts.look(cluster)
                .withStackOutputs(stacks.of(cluster)
                        .find(cluster.localId())
                        .map(StackView::outputs)
                        .orElseGet(TreeMap::new));
    }

    private List<Cluster> ofAccount(Cluster cluster) {
        return registry.clusters().stream()
                .filter(other -> other.infrastructureAccount().equals(cluster.infrastructureAccount()))
                .toList();
    }
}
