package io.clm.api.rollout;

import io.clm.api.reach.Reach;
import io.clm.api.security.Scope;
import io.clm.core.registry.Cluster;
import io.clm.core.rollout.Rollout;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.cluster.ClusterStore;
import io.clm.store.rollout.RolloutFilter;
import io.clm.store.rollout.RolloutStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rollouts of the clusters in somebody's reach. */
@Component
class SeenRollouts {

    private static final int BATCH = 500;

    private final RolloutStore rollouts;
    private final ClusterStore clusters;

    SeenRollouts(RolloutStore rollouts, ClusterStore clusters) {
        this.rollouts = rollouts;
        this.clusters = clusters;
    }

    /** The newest that the filter lets through, at most {@code limit}. */
    List<Rollout> list(Scope scope, RolloutFilter filter, int limit) {
        return scope.wholeFleet() ? rollouts.list(filter, limit) : limited(seen(scope), filter, limit);
    }

    private List<Rollout> limited(Set<String> seen, RolloutFilter filter, int limit) {
        List<Rollout> found = new ArrayList<>();
        List<Rollout> batch;
        RolloutFilter rest = filter;
        do {
            batch = rollouts.list(rest, BATCH);
            batch.stream()
                    .filter(rollout -> seen.contains(rollout.clusterId()))
                    .limit(limit - found.size())
                    .forEach(found::add);
            rest = batch.isEmpty() ? rest : after(rest, batch.getLast());
        } while (batch.size() == BATCH && found.size() < limit);
        return found;
    }

    private Set<String> seen(Scope scope) {
        return clusters.list(Reach.narrow(scope, ClusterFilter.ALL)).stream()
                .map(Cluster::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RolloutFilter after(RolloutFilter filter, Rollout last) {
        return new RolloutFilter(filter.clusterId(), filter.channel(), filter.states(), filter.version(), last.id());
    }
}
