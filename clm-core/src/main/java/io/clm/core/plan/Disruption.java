package io.clm.core.plan;

import java.util.List;

/**
 * What the plan will disturb. Pods are not part of it: they move while a plan waits, and it would be another plan each
 * time; who shows a plan counts them on the nodes that are replaced.
 *
 * @param pools whose nodes are replaced
 * @param nodesAtLeast nodes to be replaced: how many there are, or the least that the pools have
 * @param nodesAtMost the same, or the most that the pools may have
 */
public record Disruption(List<String> pools, int nodesAtLeast, int nodesAtMost) {

    public static final Disruption NONE = new Disruption(List.of(), 0, 0);

    public Disruption {
        pools = List.copyOf(pools);
    }

    static Disruption of(List<PoolChange> changes) {
        List<PoolChange> rolled = changes.stream().filter(PoolChange::rolls).toList();
        return new Disruption(
                rolled.stream().map(PoolChange::name).toList(),
                rolled.stream().mapToInt(pool -> nodes(pool, false)).sum(),
                rolled.stream().mapToInt(pool -> nodes(pool, true)).sum());
    }

    private static int nodes(PoolChange pool, boolean most) {
        PoolSize size = pool.size();
        if (size == null || size.observed() != null || !pool.replace().isEmpty()) {
            return pool.replace().size();
        }
        return most ? size.max() : size.min();
    }
}
