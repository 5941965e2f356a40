package io.clm.worker.planning;

import io.clm.core.diff.Mask;
import io.clm.core.guard.Finding;
import io.clm.core.plan.Observed;
import io.clm.core.plan.ObservedMachine;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.render.DesiredCluster;
import io.clm.worker.cluster.ClusterApi;
import io.clm.worker.cluster.ClusterApis;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.outside.Unavailable;
import io.clm.worker.pool.Group;
import io.clm.worker.pool.GroupClouds;
import io.clm.worker.pool.Machine;
import io.clm.worker.stack.StackClouds;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at all of a cluster that a plan needs. */
public final class Observer {
    private final StackClouds stacks;
    private final GroupClouds groups;
    private final ClusterApis apis;

    public Observer(StackClouds stacks, GroupClouds groups, ClusterApis apis) {
        this.stacks = stacks;
        this.groups = groups;
        this.apis = apis;
    }

    /**
     * What was seen.
     *
     * @param away whether the API server could not be used, so that looking again later will say more
     */
    record Seen(Observed observed, List<Finding> findings, boolean away) {}

    Seen observe(Cluster cluster, DesiredCluster desired, Mask mask) {
        var observedStacks = StackObserver.observe(stacks.of(cluster), desired);
        List<Group> seen = groups.of(cluster).ofCluster(cluster.id());
        try {
            ClusterApi api = apis.of(cluster);
            ObjectObservation objects = new ObjectObserver(api.objects(), mask).observe(desired);
            List<ObservedMachine> nodes = machines(seen, api.nodes().list());
            return new Seen(new Observed(observedStacks, nodes, objects.changes()), objects.findings(), false);
        } catch (Unavailable e) {
            List<ObservedMachine> nodes = machines(seen, List.of());
            return isNew(cluster)
                    ? new Seen(
                            new Observed(
                                    observedStacks,
                                    nodes,
                                    ObjectObserver.ofNewCluster(desired).changes()),
                            List.of(),
                            false)
                    : new Seen(new Observed(observedStacks, nodes, List.of()), List.of(away(cluster, e)), true);
        }
    }

    static boolean isNew(Cluster cluster) {
        return cluster.lifecycleStatus() == LifecycleStatus.REQUESTED
                || cluster.lifecycleStatus() == LifecycleStatus.CREATING;
    }

    private static Finding away(Cluster cluster, Unavailable e) {
        return Finding.block(
                "api-server-away",
                e.reason(),
                "cluster/" + cluster.alias(),
                "Nothing to do in the repository: the plan is made again by itself until the API server answers.");
    }

    private static List<ObservedMachine> machines(List<Group> groups, List<KubeNode> nodes) {
        Map<String, String> names = nodes.stream()
                .collect(Collectors.toMap(KubeNode::instance, node -> node.ref().name(), (a, b) -> a));
        return groups.stream()
                .flatMap(group -> group.machines().stream().map(machine -> machine(group, machine, names)))
                .toList();
    }

    private static ObservedMachine machine(Group group, Machine machine, Map<String, String> names) {
        String node = names.getOrDefault(machine.id(), machine.id());
        return new ObservedMachine(group.pool(), node, machine.id(), machine.zone(), machine.current());
    }
}
