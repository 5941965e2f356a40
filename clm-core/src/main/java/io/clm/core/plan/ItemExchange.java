package io.clm.core.plan;

import io.clm.core.registry.Cluster;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.DesiredPool;
import io.clm.core.render.RenderRequest;
import io.clm.core.render.Renderer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Renders the new version with one config item as it was before, once for each item. Used by one thread. */
final class ItemExchange implements Insight.Exchange {
    private static final String UNUSUAL = "exchanged";

    private final Renderer renderer;
    private final RenderRequest head;
    private final DesiredCluster before;
    private final Map<String, Optional<DesiredCluster>> rendered = new HashMap<>();

    ItemExchange(Renderer renderer, RenderRequest head, DesiredCluster before) {
        this.renderer = renderer;
        this.head = head;
        this.before = before;
    }

    @Override
    public Optional<DesiredPool> with(String pool, ItemChange item) {
        return item.pool() != null ? Optional.empty() : with(item.name()).flatMap(cluster -> cluster.pool(pool));
    }

    /**
     * An item that was not there before cannot be taken away, as its default would come again. Given a value that nobody
     * writes it makes a difference just where it is read.
     */
    private Optional<DesiredCluster> with(String item) {
        return rendered.computeIfAbsent(
                item, name -> render(name, before.configItems().get(name).orElse(UNUSUAL)));
    }

    private Optional<DesiredCluster> render(String item, String value) {
        Cluster cluster = head.cluster();
        Cluster exchanged =
                cluster.withConfigItems(cluster.configItems().with(item, value).values());
        return renderer.render(new RenderRequest(head.sources(), exchanged, head.account(), head.facts()))
                .desired();
    }
}
