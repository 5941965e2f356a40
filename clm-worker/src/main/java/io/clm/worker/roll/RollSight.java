package io.clm.worker.roll;

import io.clm.core.roll.NodeKeys;
import io.clm.core.roll.NodeMarks;
import io.clm.worker.cluster.ClusterSnapshot;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.pool.Group;
import io.clm.worker.pool.Machine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One look at the groups and nodes of a cluster. */
public record RollSight(List<Group> groups, ClusterSnapshot cluster) {
    public RollSight {
        groups = List.copyOf(groups);
    }

    public static RollSight look(RollWorld world) {
        return new RollSight(
                world.groups().ofCluster(world.clusterId()), world.api().nodes().snapshot());
    }

    public List<Group> groupsOf(String pool) {
        return groups.stream().filter(group -> group.pool().equals(pool)).toList();
    }

    public Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    public List<Machine> machinesOf(String pool) {
        return groupsOf(pool).stream()
                .flatMap(group -> group.machines().stream())
                .toList();
    }

    /** The nodes of a pool's machines. */
    public List<KubeNode> nodesOf(String pool) {
        Set<String> machines = machinesOf(pool).stream().map(Machine::id).collect(Collectors.toSet());
        return cluster.nodes().stream()
                .filter(node -> machines.contains(node.instance()))
                .toList();
    }

    /** A control-plane node of another pool that is cordoned or drained by us. */
    Optional<String> otherControlPlaneAtWork(String pool) {
        Set<String> own = nodesOf(pool).stream().map(node -> node.ref().name()).collect(Collectors.toSet());
        return cluster.nodes().stream()
                .filter(KubeNode::isControlPlane)
                .filter(node -> !own.contains(node.ref().name()))
                .filter(node -> marks(node).cordonedAt() != null)
                .map(node -> node.ref().subject())
                .findFirst();
    }

    static NodeMarks marks(KubeNode node) {
        return NodeKeys.marks(node.annotations(), node.hasTaint(NodeKeys.TAINT));
    }
}
