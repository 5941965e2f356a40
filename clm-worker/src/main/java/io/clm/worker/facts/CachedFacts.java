package io.clm.worker.facts;

import io.clm.core.registry.Cluster;
import io.clm.core.render.CloudFacts;
import io.clm.core.render.Fact;
import io.clm.core.render.Want;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps facts for a while: clusters of one account and region share them. Nobody waits for the look of another account. */
public final class CachedFacts implements FactsSource {
    private final FactsSource source;
    private final Kept<List<Object>, CloudFacts> networks;
    private final Kept<List<Object>, List<Fact>> answers;

    public CachedFacts(FactsSource source, Duration lasting, Clock clock) {
        this.source = source;
        this.networks = new Kept<>(lasting, clock);
        this.answers = new Kept<>(lasting, clock);
    }

    @Override
    public CloudFacts network(Cluster cluster) {
        List<Object> key = List.of(
                cluster.infrastructureAccount(),
                cluster.region(),
                Optional.ofNullable(cluster.configItems().values().get("vpc_id")));
        return networks.find(key).orElseGet(() -> {
            CloudFacts looked = source.network(cluster);
            networks.put(key, looked);
            return looked;
        });
    }

    @Override
    public Map<Want, List<Fact>> ask(Cluster cluster, Set<Want> wants) {
        Map<Want, List<Fact>> known = new HashMap<>();
        wants.forEach(want -> answers.find(key(cluster, want)).ifPresent(facts -> known.put(want, facts)));
        Set<Want> unknown = new HashSet<>(wants);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            source.ask(cluster, unknown).forEach((want, facts) -> {
                if (isLasting(want, facts)) {
                    answers.put(key(cluster, want), facts);
                }
                known.put(want, facts);
            });
        }
        return known;
    }

    /** A control plane that is not there yet is what a rollout makes: it is looked for again right after. */
    private static boolean isLasting(Want want, List<Fact> facts) {
        return !facts.isEmpty() || !(want instanceof Want.ControlPlane);
    }

    private static List<Object> key(Cluster cluster, Want want) {
        return List.of(cluster.infrastructureAccount(), cluster.region(), want);
    }
}
