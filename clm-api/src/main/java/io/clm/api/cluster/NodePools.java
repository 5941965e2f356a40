package io.clm.api.cluster;

import io.clm.api.error.ApiException;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.NodePool;
import io.clm.store.cluster.ClusterDraft;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The node pools of a cluster, one of which is changed. */
final class NodePools {

    private NodePools() {}

    /** With {@code pool} in the place of the one of that name, or at the end. */
    static ClusterDraft with(ClusterDraft there, NodePool pool) {
        List<NodePool> pools = there.cluster().nodePools();
        return there.with(there.cluster()
                .withNodePools(
                        named(there.cluster(), pool.name()).isPresent()
                                ? pools.stream()
                                        .map(old -> old.name().equals(pool.name()) ? pool : old)
                                        .toList()
                                : Stream.concat(pools.stream(), Stream.of(pool)).toList()));
    }

    /** With the pool of that name changed, or 404. */
    static ClusterDraft change(ClusterDraft there, String name, UnaryOperator<NodePool> change) {
        return with(there, change.apply(require(there.cluster(), name)));
    }

    static ClusterDraft without(ClusterDraft there, String name) {
        NodePool gone = require(there.cluster(), name);
        return there.with(there.cluster()
                .withNodePools(there.cluster().nodePools().stream()
                        .filter(pool -> !pool.equals(gone))
                        .toList()));
    }

    static Optional<NodePool> named(Cluster cluster, String name) {
        return cluster.nodePools().stream()
                .filter(pool -> pool.name().equals(name))
                .findFirst();
    }

    static @Nullable NodePool orNull(ClusterDraft there, String name) {
        return named(there.cluster(), name).orElse(null);
    }

    static NodePool require(Cluster cluster, String name) {
        return named(cluster, name).orElseThrow(() -> ApiException.notFound("node pool", name));
    }
}
