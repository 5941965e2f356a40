package io.clm.worker.cluster;

import io.clm.core.drain.Budget;
import io.clm.core.drain.PodView;
import java.util.List;
import java.util.Optional;

/** Nodes, pods and budgets of a cluster at one moment. */
public record ClusterSnapshot(List<KubeNode> nodes, List<PodView> pods, List<Budget> budgets) {
    public ClusterSnapshot {
        nodes = List.copyOf(nodes);
        pods = List.copyOf(pods);
        budgets = List.copyOf(budgets);
    }

    public Optional<KubeNode> node(String name) {
        return nodes.stream().filter(node -> node.ref().name().equals(name)).findFirst();
    }

    public List<PodView> podsOn(String node) {
        return pods.stream().filter(pod -> node.equals(pod.node())).toList();
    }
}
