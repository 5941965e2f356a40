package io.clm.core.drain;

import java.util.List;

/**
 * What stands between a pod and its eviction.
 *
 * @param budgets all PodDisruptionBudgets of the namespaces that the node's pods are in (or of the cluster)
 * @param pods all pods of those namespaces on any node: the siblings whose age counts before a forced deletion
 */
public record Budgets(List<Budget> budgets, List<PodView> pods) {

    public Budgets {
        budgets = List.copyOf(budgets);
        pods = List.copyOf(pods);
    }

    public List<Budget> covering(PodView pod) {
        return budgets.stream().filter(budget -> budget.covers(pod)).toList();
    }
}
