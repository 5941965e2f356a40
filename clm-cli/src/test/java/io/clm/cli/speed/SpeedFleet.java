package io.clm.cli.speed;

import io.clm.core.registry.Cluster;
import io.clm.core.render.AccountView;
import io.clm.core.render.RenderRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Clusters before and after a commit: a few patterns, and any number of clusters cut after them. */
record SpeedFleet(List<RenderRequest> base, List<RenderRequest> head) {

    /** What one cluster is to render before and after. */
    record Change(RenderRequest base, RenderRequest head) {}

    /** Each with its own names and an item of its own, so that no cluster's texts are all another's. */
    List<Change> clusters(int count) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int pattern = i % head.size();
            changes.add(new Change(named(base.get(pattern), i), named(head.get(pattern), i)));
        }
        return changes;
    }

    private static RenderRequest named(RenderRequest pattern, int number) {
        Cluster cluster = named(pattern.cluster(), number);
        return new RenderRequest(pattern.sources(), cluster, AccountView.of(List.of(cluster)), pattern.facts());
    }

    private static Cluster named(Cluster pattern, int number) {
        String suffix = "-" + number;
        TreeMap<String, String> items = new TreeMap<>(pattern.configItems().values());
        items.put("cluster_number", String.valueOf(number));
        return new Cluster(
                        pattern.id() + suffix,
                        pattern.alias() + suffix,
                        pattern.infrastructureAccount(),
                        pattern.region(),
                        pattern.localId() + suffix,
                        pattern.provider(),
                        "https://" + pattern.localId() + suffix + ".example.org",
                        pattern.channel(),
                        pattern.environment(),
                        pattern.criticalityLevel(),
                        pattern.lifecycleStatus(),
                        pattern.status(),
                        pattern.configItems(),
                        pattern.nodePools(),
                        pattern.labels(),
                        pattern.mode(),
                        pattern.createdAt())
                .withConfigItems(items);
    }
}
