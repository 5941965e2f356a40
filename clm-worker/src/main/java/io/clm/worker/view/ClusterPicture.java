package io.clm.worker.view;

import io.clm.core.drain.PodView;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.NodePool;
import io.clm.core.roll.InstanceView.LifeCycle;
import io.clm.core.roll.NodeKeys;
import io.clm.core.roll.NodeMarks;
import io.clm.core.view.ClusterView;
import io.clm.core.view.ClusterView.NodePicture;
import io.clm.core.view.ClusterView.NodeState;
import io.clm.core.view.ClusterView.PodPicture;
import io.clm.core.view.ClusterView.PoolPicture;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.pool.Group;
import io.clm.worker.pool.Machine;
import io.clm.worker.roll.RollSight;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was seen of a cluster, as a picture. */
final class ClusterPicture {
    private final RollSight sight;
    private final Map<String, KubeNode> nodes;

    private ClusterPicture(RollSight sight) {
        this.sight = sight;
        this.nodes = sight.cluster().nodes().stream()
                .collect(Collectors.toMap(KubeNode::instance, Function.identity(), (a, b) -> a));
    }

    static ClusterView of(Cluster cluster, RollSight sight, Instant now) {
        ClusterPicture picture = new ClusterPicture(sight);
        return new ClusterView(
                cluster.id(),
                now,
                cluster.nodePools().stream().map(picture::pool).toList());
    }

    private PoolPicture pool(NodePool pool) {
        List<Group> groups = sight.groupsOf(pool.name());
        return new PoolPicture(
                pool.name(),
                pool.profile(),
                groups.stream().mapToInt(Group::min).sum(),
                groups.stream().mapToInt(Group::max).sum(),
                groups.stream().mapToInt(Group::desired).sum(),
                floor(groups),
                sight.machinesOf(pool.name()).stream().map(this::node).toList());
    }

    private static @Nullable Integer floor(List<Group> groups) {
        List<Integer> ready = groups.stream()
                .map(group -> group.view().record())
                .filter(Objects::nonNull)
                .map(record -> record.ready())
                .toList();
        return ready.isEmpty()
                ? null
                : ready.stream().mapToInt(Integer::intValue).sum();
    }

    private NodePicture node(Machine machine) {
        Optional<KubeNode> node = Optional.ofNullable(nodes.get(machine.id()));
        String name = node.map(known -> known.ref().name()).orElse(machine.id());
        return new NodePicture(
                name,
                machine.id(),
                machine.zone(),
                machine.instanceType(),
                machine.current(),
                state(machine, node),
                since(machine, node),
                sight.cluster().podsOn(name).stream().map(ClusterPicture::pod).toList());
    }

    private static NodeState state(Machine machine, Optional<KubeNode> node) {
        if (machine.state() == LifeCycle.TERMINATING) {
            return NodeState.TERMINATING;
        }
        if (node.isEmpty()) {
            return NodeState.BOOTING;
        }
        NodeMarks marks = marks(node.get());
        if (marks.parkedAt() != null) {
            return NodeState.PARKED;
        }
        if (node.get().unschedulable()) {
            return marks.drainStart() == null ? NodeState.CORDONED : NodeState.DRAINING;
        }
        return node.get().isReady() ? NodeState.READY : NodeState.NOT_READY;
    }

    private static Instant since(Machine machine, Optional<KubeNode> node) {
        return node.map(known -> {
                    NodeMarks marks = marks(known);
                    Instant parked = marks.parkedAt();
                    Instant cordoned = marks.cordonedAt();
                    return parked != null ? parked : cordoned != null ? cordoned : known.readySince();
                })
                .orElse(machine.launchedAt());
    }

    private static NodeMarks marks(KubeNode node) {
        return NodeKeys.marks(node.annotations(), node.hasTaint(NodeKeys.TAINT));
    }

    private static PodPicture pod(PodView pod) {
        return new PodPicture(
                pod.ref().namespace(),
                pod.ref().name(),
                pod.owners().isEmpty()
                        ? null
                        : pod.owners().getFirst().kind() + "/"
                                + pod.owners().getFirst().name(),
                pod.phase().name().charAt(0) + pod.phase().name().substring(1).toLowerCase(java.util.Locale.ROOT),
                pod.ready(),
                pod.isTerminating());
    }
}
