package io.clm.core.render;

import io.clm.core.channel.ConfigTree;
import io.clm.core.registry.Cluster;
import io.clm.core.template.TemplateEngine;
import java.util.List;

/**
 * Renders all files of a version for one cluster. Safe to share between threads, and worth sharing: it keeps parsed
 * templates.
 */
public final class Renderer {

    private final TemplateEngine engine = TemplateEngine.standard();
    private final TemplateCache cache = new TemplateCache(engine);

    /** As the other one, for a cluster that is alone in its account. */
    public Rendering render(ConfigTree tree, Cluster cluster, CloudFacts facts) {
        return render(tree, cluster, AccountView.of(List.of(cluster)), facts);
    }

    /** As the other one, where nothing more is known of the account. */
    public Rendering render(ConfigTree tree, Cluster cluster, List<Cluster> accountClusters, CloudFacts facts) {
        return render(tree, cluster, AccountView.of(accountClusters), facts);
    }

    /** Never throws on bad input: every error is a finding, and all are found at once. */
    public Rendering render(ConfigTree tree, Cluster cluster, AccountView account, CloudFacts facts) {
        FindingList findings = new FindingList(facts.secrets().values());
        FileRenderer files = new FileRenderer(tree, engine, cache, facts, findings);
        return new ClusterRendering(tree, files, findings, facts, new ClusterModel(account)).render(cluster);
    }
}
