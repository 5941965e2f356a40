package io.clm.core.plan;

import java.util.List;
import java.util.Map;

/**
 * What runs on a cluster's nodes.
 *
 * @param podsByNode pods that have to move when their node goes, by the node's name
 * @param budgets that stand in the way of moving pods
 */
public record Workload(Map<String, Integer> podsByNode, List<Budget> budgets) {

    /**
     * A PodDisruptionBudget.
     *
     * @param allowed how many of its pods may be away now
     * @param nodes on which it has pods
     */
    public record Budget(String namespace, String name, int allowed, List<String> nodes) {
        public Budget {
            nodes = List.copyOf(nodes);
        }
    }

    public Workload {
        podsByNode = Map.copyOf(podsByNode);
        budgets = List.copyOf(budgets);
    }
}
