package io.clm.worker.planning;

import io.clm.core.channel.ConfigVersion;
import io.clm.core.registry.Cluster;
import io.clm.core.render.CloudFacts;
import io.clm.worker.channel.ConfigSource;
import io.clm.worker.facts.FactsSource;
import io.clm.worker.registry.ClusterRegistry;
import io.clm.worker.stack.StackClouds;
import io.clm.worker.stack.StackView;
import java.util.List;
import java.util.TreeMap;

/** Gathers what rendering needs, and renders. Throws Unavailable or Refused when Git or the cloud cannot be asked. */
public final class Renders {
    private final ConfigSource source;
    private final FactsSource facts;
    private final StackClouds stacks;
    private final ClusterRegistry registry;
    private final FactFinder finder;

    public Renders(ConfigSource source, FactsSource facts, StackClouds stacks, ClusterRegistry registry) {
        this.source = source;
        this.facts = facts;
        this.stacks = stacks;
        this.registry = registry;
        this.finder = new FactFinder(facts);
    }

    public Rendered render(Cluster cluster, ConfigVersion version) {
        CloudFacts known = facts.network(cluster).withStackOutputs(outputs(cluster));
        return finder.render(new RenderInputs(source.tree(version), cluster, ofAccount(cluster), known));
    }

    /** The same before the main stack had any outputs. */
    public Rendered symbolic(Rendered rendered) {
        RenderInputs inputs = rendered.inputs();
        return finder.renderBeforeMainStack(inputs.with(inputs.facts().beforeMainStack()));
    }

    private TreeMap<String, String> outputs(Cluster cluster) {
        return stacks.of(cluster)
                .find(cluster.localId())
                .map(StackView::outputs)
                .map(TreeMap::new)
                .orElseGet(TreeMap::new);
    }

    private List<Cluster> ofAccount(Cluster cluster) {
        return registry.clusters().stream()
                .filter(other -> other.infrastructureAccount().equals(cluster.infrastructureAccount()))
                .toList();
    }
}
