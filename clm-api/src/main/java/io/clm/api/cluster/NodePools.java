package io.clm.api.cluster;

import io.clm.api.error.ApiException;
import io.clm.api.error.Outcome;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.NodePool;
import io.clm.store.Change;
import io.clm.store.cluster.ClusterStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes one node pool of a cluster. */
@Component
class NodePools {

    private final ClusterStore clusters;

    NodePools(ClusterStore clusters) {
        this.clusters = clusters;
    }

    /** Adds the pool, or changes the one of that name; {@code change} is given null when there is none. */
    NodePool put(String clusterId, String name, Function<@Nullable NodePool, NodePool> change, Change by) {
        UnaryOperator<Cluster> whole = cluster -> {
            NodePool pool = change.apply(find(cluster, name).orElse(null));
            return cluster.withNodePools(
                    Stream.concat(others(cluster, name), Stream.of(pool)).toList());
        };
        return find(save(clusterId, whole, by), name).orElseThrow();
    }

    /** Changes the pool of that name, or 404. */
    NodePool change(String clusterId, String name, UnaryOperator<NodePool> change, Change by) {
        UnaryOperator<Cluster> whole = cluster -> {
            NodePool before = require(cluster, name);
            return cluster.withNodePools(cluster.nodePools().stream()
                    .map(pool -> pool.equals(before) ? change.apply(pool) : pool)
                    .toList());
        };
        return find(save(clusterId, whole, by), name).orElseThrow();
    }

    void remove(String clusterId, String name, Change by) {
        save(
                clusterId,
                cluster -> {
                    require(cluster, name);
                    return cluster.withNodePools(others(cluster, name).toList());
                },
                by);
    }

    private Cluster save(String clusterId, UnaryOperator<Cluster> change, Change by) {
        return Outcome.of(clusters.update(clusterId, change, by), ClusterController.WHAT, clusterId);
    }

    private static Stream<NodePool> others(Cluster cluster, String name) {
        return cluster.nodePools().stream().filter(pool -> !pool.name().equals(name));
    }

    private static Optional<NodePool> find(Cluster cluster, String name) {
        List<NodePool> pools = cluster.nodePools();
        return pools.stream().filter(pool -> pool.name().equals(name)).findFirst();
    }

    private static NodePool require(Cluster cluster, String name) {
        return find(cluster, name).orElseThrow(() -> ApiException.notFound("node pool", name));
    }
}
