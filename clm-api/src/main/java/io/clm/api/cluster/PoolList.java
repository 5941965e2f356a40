package io.clm.api.cluster;

import io.clm.api.input.Fields;
import io.clm.core.registry.NodePool;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the node pools of a cluster from its body. */
final class PoolList {

    private PoolList() {}

    /** @param there the pools that are stored, whose secrets masks may stand for */
    static List<NodePool> read(Fields fields, List<NodePool> absent, List<NodePool> there) {
        List<NodePool> pools = fields.objects(
                "node_pools", absent, pool -> NodePoolInput.read(pool, null, named(there, pool.peek("name"))));
        Set<String> names = new HashSet<>();
        pools.stream()
                .filter(pool -> !names.add(pool.name()))
                .forEach(pool -> fields.object("node_pools", "has two pools named " + pool.name()));
        return pools;
    }

    private static @Nullable NodePool named(List<NodePool> pools, String name) {
        return pools.stream()
                .filter(pool -> pool.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
