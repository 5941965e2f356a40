package io.clm.worker.facts;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.NodePool;
import io.clm.core.render.CloudFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps facts for a while: clusters of one account and region share them. Nobody waits for the look of another account. */
public final class CachedFacts implements FactsSource {
    private final FactsSource source;
    private final Duration lasting;
    private final Clock clock;
    private final Map<List<Object>, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(CloudFacts facts, Instant until) {}

    public CachedFacts(FactsSource source, Duration lasting, Clock clock) {
        this.source = source;
        this.lasting = lasting;
        this.clock = clock;
    }

    @Override
    public CloudFacts look(Cluster cluster) {
        Instant now = clock.instant();
        kept.values().removeIf(old -> !old.until().isAfter(now));
        Kept known = kept.get(key(cluster));
        if (known != null) {
            return known.facts();
        }
        CloudFacts looked = source.look(cluster);
        kept.put(key(cluster), new Kept(looked, now.plus(lasting)));
        return looked;
    }

    private static List<Object> key(Cluster cluster) {
        return List.of(
                cluster.infrastructureAccount(),
                cluster.region(),
                Optional.ofNullable(cluster.configItems().values().get("vpc_id")),
                cluster.nodePools().stream().map(NodePool::instanceTypes).toList());
    }
}
