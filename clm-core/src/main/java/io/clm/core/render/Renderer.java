package io.clm.core.render;

import io.clm.core.channel.ConfigSources;
import io.clm.core.channel.ConfigTree;
import io.clm.core.registry.Cluster;
import io.clm.core.template.TemplateEngine;
import java.util.List;

/**
 * Renders all files of a version for one cluster. Safe to share between threads, and worth sharing: it keeps parsed
 * templates, and what it read of texts that clusters or versions have in common.
 */
public final class Renderer {

    private final TemplateEngine engine = TemplateEngine.standard();
    private final TemplateCache templates = new TemplateCache(engine);
    private final ReadTexts read = new ReadTexts();

    /** As {@link #render(RenderRequest)}, for a cluster that is alone in its account. */
    public Rendering render(ConfigTree tree, Cluster cluster, CloudFacts facts) {
        return render(tree, cluster, AccountView.of(List.of(cluster)), facts);
    }

    /** As {@link #render(RenderRequest)}, where nothing more is known of the account. */
    public Rendering render(ConfigTree tree, Cluster cluster, List<Cluster> accountClusters, CloudFacts facts) {
        return render(tree, cluster, AccountView.of(accountClusters), facts);
    }

    /** As {@link #render(RenderRequest)}, with a single source. */
    public Rendering render(ConfigTree tree, Cluster cluster, AccountView account, CloudFacts facts) {
        return render(new RenderRequest(ConfigSources.of(tree), cluster, account, facts));
    }

    /** Never throws on bad input: every error is a finding, and all are found at once. */
    public Rendering render(RenderRequest request) {
        return render(request, TextSink.NONE);
    }

    /** As {@link #render(RenderRequest)}; every text that renders goes to the sink, whatever comes of it. */
    public Rendering render(RenderRequest request, TextSink texts) {
        AskedFacts facts = new AskedFacts(request.facts());
        FindingList findings = new FindingList(request.facts().secrets().values());
        FileRenderer files = new FileRenderer(engine, templates, facts, findings, texts);
        return new ClusterRendering(
                        new Layout(request.sources()),
                        files,
                        new TextReader(read, findings),
                        findings,
                        facts,
                        new ClusterModel(request.account()))
                .render(request.cluster());
    }
}
