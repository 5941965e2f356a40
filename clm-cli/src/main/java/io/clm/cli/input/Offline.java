package io.clm.cli.input;

import io.clm.cli.source.SourceSpec;
import io.clm.cli.source.Sources;
import io.clm.core.channel.ConfigSources;
import io.clm.core.registry.Cluster;
import io.clm.core.render.RenderRequest;
import io.clm.core.render.RenderedText;
import io.clm.core.render.Renderer;
import io.clm.core.render.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an offline command works on: the chosen clusters, and everything that rendering them needs. One renderer serves
 * all, so that what clusters share is parsed once.
 */
public final class Offline implements AutoCloseable {

    private final Sources sources = new Sources();
    private final Renderer renderer = new Renderer();
    private final OfflineOptions options;
    private final ClustersFile clusters;
    private final FactsFile facts;

    private Offline(OfflineOptions options, ClustersFile clusters, FactsFile facts) {
        this.options = options;
        this.clusters = clusters;
        this.facts = facts;
    }

    /** @throws io.clm.cli.screen.CliFailure when a file cannot be read, or says what it must not */
    public static Offline open(OfflineOptions options) {
        ClustersFile clusters = ClustersFile.read(options.clusters());
        FactsFile facts = options.facts() == null ? FactsFile.none() : FactsFile.read(options.facts());
        return new Offline(options, clusters, facts);
    }

    /** The chosen clusters, in the order of the file. */
    public List<Cluster> clusters() {
        return clusters.chosen(options.ids());
    }

    /** All that rendering a cluster needs, at the refs the sources were given. */
    public RenderRequest request(Cluster cluster) {
        return request(cluster, Function.identity());
    }

    /** The same with other sources, such as those of another ref. */
    public RenderRequest request(Cluster cluster, Function<SourceSpec, SourceSpec> change) {
        Map<String, String> overrides = ChannelOverrides.of(cluster);
        List<SourceSpec> specs = options.sources().stream()
                .map(change)
                .map(spec -> ChannelOverrides.apply(spec, overrides))
                .toList();
        ConfigSources read = sources.read(specs);
        return new RenderRequest(read, cluster, clusters.account(cluster), facts.of(cluster));
    }

    /** Renders a cluster; the texts in the order of rendering. */
    public RenderedCluster render(RenderRequest request) {
        List<RenderedText> texts = new ArrayList<>();
        Rendering rendering = renderer.render(request, texts::add);
        return new RenderedCluster(request, rendering, texts);
    }

    @Override
    public void close() {
        sources.close();
    }
}
