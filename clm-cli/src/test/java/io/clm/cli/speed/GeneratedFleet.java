package io.clm.cli.speed;

import io.clm.core.channel.ConfigSources;
import io.clm.core.channel.ConfigTree;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import io.clm.core.render.AccountView;
import io.clm.core.render.CloudFacts;
import io.clm.core.render.RenderRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two made-up clusters, each with a control plane and two pools of workers, and a made-up commit. */
final class GeneratedFleet {

    private static final String NONE = "none";

    private GeneratedFleet() {}

    static SpeedFleet make() {
        return new SpeedFleet(requests(GeneratedTree.version(1)), requests(GeneratedTree.version(2)));
    }

    private static List<RenderRequest> requests(ConfigTree tree) {
        return List.of(request(tree, "production"), request(tree, "test"));
    }

    private static RenderRequest request(ConfigTree tree, String environment) {
        Cluster cluster = cluster(environment);
        return new RenderRequest(ConfigSources.of(tree), cluster, AccountView.of(List.of(cluster)), CloudFacts.none());
    }

    private static Cluster cluster(String environment) {
        return new Cluster(
                "aws:123456789012:eu-central-1:" + environment,
                environment,
                "aws:123456789012",
                "eu-central-1",
                environment,
                "zalando-aws",
                "https://" + environment + ".example.org",
                "dev",
                environment,
                2,
                LifecycleStatus.READY,
                ClusterStatus.empty(),
                ConfigItems.of(Map.of("part_7_level", "debug")),
                List.of(pool("master-default"), pool("worker-default"), pool("worker-zones")),
                new TreeMap<>(),
                Cluster.Mode.MANAGE,
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    private static NodePool pool(String profile) {
        return new NodePool("the-" + profile, profile, List.of("m5.large"), NONE, 3, 30, ConfigItems.empty());
    }
}
