package io.clm.worker.roll;

import io.clm.core.drain.Budgets;
import io.clm.core.drain.DrainPlanner;
import io.clm.core.drain.DrainStep;
import io.clm.core.drain.NodePods;
import io.clm.core.gate.Verdict;
import io.clm.core.roll.NodeMarks;
import io.clm.core.roll.NodeView;
import io.clm.core.roll.PoolView;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.pool.Group;
import io.clm.worker.pool.Machine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pool as the roll planner sees it. */
final class PoolViews {
    private PoolViews() {}

    static PoolView of(RollSight sight, RolledPool pool, Verdict gate, Instant now) {
        return new PoolView(
                pool.name(),
                pool.kind(),
                pool.spot(),
                sight.groupsOf(pool.name()).stream().map(Group::view).toList(),
                sight.machinesOf(pool.name()).stream().map(Machine::view).toList(),
                sight.nodesOf(pool.name()).stream()
                        .map(node -> node(sight, pool, node, now))
                        .toList(),
                gate,
                sight.otherControlPlaneAtWork(pool.name()).orElse(null));
    }

    private static NodeView node(RollSight sight, RolledPool pool, KubeNode node, Instant now) {
        NodeMarks marks = RollSight.marks(node);
        return new NodeView(
                node.ref(),
                node.instance(),
                node.isReady(),
                node.readySince(),
                !node.unschedulable(),
                node.volumesAttached() > 0,
                marks,
                drain(sight, pool, node, marks, now));
    }

    static @Nullable DrainStep drain(RollSight sight, RolledPool pool, KubeNode node, NodeMarks marks, Instant now) {
        Instant start = marks.drainStart();
        if (start == null) {
            return null;
        }
        String name = node.ref().name();
        NodePods pods = new NodePods(
                name,
                start,
                marks.lastForced(),
                unreachableSince(node),
                sight.cluster().podsOn(name));
        Budgets budgets = new Budgets(sight.cluster().budgets(), sight.cluster().pods());
        return DrainPlanner.next(pods, budgets, pool.drain(), now);
    }

    private static @Nullable Instant unreachableSince(KubeNode node) {
        return node.ready() == KubeNode.Ready.UNKNOWN ? node.readySince() : null;
    }
}
