package io.clm.core.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the plan will disturb.
 *
 * @param pools whose nodes are replaced
 * @param nodesAtLeast nodes to be replaced: how many there are, or the least that the pools have
 * @param nodesAtMost the same, or the most that the pools may have
 * @param pods that move; null when nobody looked
 * @param budgets of PodDisruptionBudgets with pods there, {@code namespace/name}, those that allow nothing now
 */
public record Disruption(
        List<String> pools, int nodesAtLeast, int nodesAtMost, @Nullable Integer pods, List<String> budgets) {

    public static final Disruption NONE = new Disruption(List.of(), 0, 0, null, List.of());

    public Disruption {
        pools = List.copyOf(pools);
        budgets = List.copyOf(budgets);
    }

    static Disruption of(List<PoolChange> changes, @Nullable Workload workload) {
        List<PoolChange> rolled = changes.stream().filter(PoolChange::rolls).toList();
        Set<String> nodes = rolled.stream()
                .flatMap(pool -> pool.replace().stream())
                .map(PoolChange.NodeReplacement::node)
                .collect(Collectors.toSet());
        return new Disruption(
                rolled.stream().map(PoolChange::name).toList(),
                rolled.stream().mapToInt(pool -> nodes(pool, false)).sum(),
                rolled.stream().mapToInt(pool -> nodes(pool, true)).sum(),
                workload == null ? null : pods(workload, nodes),
                workload == null ? List.of() : budgets(workload, nodes));
    }

    private static int nodes(PoolChange pool, boolean most) {
        PoolChange.Size size = pool.size();
        if (size == null || size.observed() != null) {
            return pool.replace().size();
        }
        return most ? size.max() : size.min();
    }

    private static int pods(Workload workload, Set<String> nodes) {
        return nodes.stream()
                .mapToInt(node -> workload.podsByNode().getOrDefault(node, 0))
                .sum();
    }

    private static List<String> budgets(Workload workload, Set<String> nodes) {
        return workload.budgets().stream()
                .filter(budget -> budget.allowed() == 0)
                .filter(budget -> budget.nodes().stream().anyMatch(nodes::contains))
                .map(budget -> budget.namespace() + "/" + budget.name())
                .sorted()
                .toList();
    }
}
