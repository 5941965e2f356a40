package io.clm.core.roll;

import io.clm.core.drain.DrainStep;
import io.clm.core.gate.GatePolicy;
import io.clm.core.gate.Streak;
import io.clm.core.gate.Verdict;
import io.clm.core.rollout.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A pool for cases: one group g of three in zones a, b and c, its record written, everything marked already. */
final class TestPool {

    static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    static final Instant LONG_AGO = NOW.minus(Duration.ofDays(7));
    static final RollPolicy POLICY = new RollPolicy(
            1,
            0,
            4,
            new GatePolicy(2, Duration.ofSeconds(10), Duration.ofMinutes(5)),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(2),
            Duration.ofSeconds(5));
    static final Streak PROVED = new Streak(2, NOW.minusSeconds(60), null);
    private static final NodeMarks OLD = marks(true, null, null, null, Streak.NONE);

    final List<GroupView> groups = new ArrayList<>();
    final List<InstanceView> instances = new ArrayList<>();
    final List<NodeView> nodes = new ArrayList<>();
    PoolKind kind = PoolKind.WORKER;
    boolean spot;
    Verdict gate = Verdict.good();

    @Nullable
    String busy;

    RollPolicy policy = POLICY;

    static TestPool of(int desired, int surge) {
        return new TestPool().group("g", 3, desired, surge);
    }

    TestPool group(String name, int size, int desired, int surge) {
        SizeRecord record = new SizeRecord(0, 6, size, size, surge, true, NOW.minusSeconds(120));
        groups.add(new GroupView(name, 0, 6, desired, record, Set.of("AZRebalance")));
        return this;
    }

    TestPool unrecorded() {
        groups.replaceAll(group -> new GroupView(group.name(), 0, 6, group.desired(), null, Set.of()));
        return this;
    }

    TestPool old(String name, String zone) {
        return add(name, zone, false, OLD, it -> it);
    }

    TestPool old(String name, String zone, UnaryOperator<NodeView> change) {
        return add(name, zone, false, OLD, change);
    }

    TestPool fresh(String name, String zone, Streak streak) {
        return add(name, zone, true, marks(false, null, null, null, streak), it -> it);
    }

    TestPool fresh(String name, String zone, UnaryOperator<NodeView> change) {
        return add(name, zone, true, marks(false, null, null, null, Streak.NONE), change);
    }

    TestPool booting(String id, String zone, Duration since) {
        instances.add(new InstanceView(id, "g", zone, true, InstanceView.LifeCycle.IN_SERVICE, NOW.minus(since)));
        return this;
    }

    private TestPool add(String name, String zone, boolean current, NodeMarks marks, UnaryOperator<NodeView> change) {
        Instant at = current ? NOW.minusSeconds(90) : LONG_AGO;
        String group = groups.getLast().name();
        instances.add(new InstanceView("i-" + name, group, zone, current, InstanceView.LifeCycle.IN_SERVICE, at));
        NodeRef ref = new NodeRef(name, "uid-" + name, "1");
        nodes.add(change.apply(new NodeView(ref, "i-" + name, true, at, true, false, marks, null)));
        return this;
    }

    RollDecision next() {
        return RollPlanner.next(view(), policy, NOW);
    }

    RollDecision abort() {
        return RollPlanner.abort(view(), policy, NOW);
    }

    private PoolView view() {
        return new PoolView("workers", kind, spot, groups, instances, nodes, gate, busy);
    }

    static NodeView unready(NodeView node) {
        return copy(node, false, NOW.minusSeconds(30), node.schedulable(), node.volumes(), node.marks(), node.drain());
    }

    static NodeView withVolumes(NodeView node) {
        return copy(node, node.ready(), node.readyChangedAt(), node.schedulable(), true, node.marks(), node.drain());
    }

    static NodeView cordonedByOthers(NodeView node) {
        return copy(node, node.ready(), node.readyChangedAt(), false, node.volumes(), node.marks(), node.drain());
    }

    static UnaryOperator<NodeView> draining(DrainStep drain, Duration since) {
        Instant at = NOW.minus(since);
        return node -> copy(
                node,
                node.ready(),
                node.readyChangedAt(),
                false,
                node.volumes(),
                marks(node.marks().tainted(), at, at, null, node.marks().streak()),
                drain);
    }

    static UnaryOperator<NodeView> parked(DrainStep drain) {
        Instant at = NOW.minusSeconds(300);
        return node -> copy(
                node,
                node.ready(),
                node.readyChangedAt(),
                true,
                node.volumes(),
                marks(true, null, at, at, Streak.NONE),
                drain);
    }

    private static NodeView copy(
            NodeView node,
            boolean ready,
            Instant changed,
            boolean schedulable,
            boolean volumes,
            NodeMarks marks,
            @Nullable DrainStep drain) {
        return new NodeView(node.ref(), node.instance(), ready, changed, schedulable, volumes, marks, drain);
    }

    private static NodeMarks marks(
            boolean tainted,
            @Nullable Instant cordoned,
            @Nullable Instant drain,
            @Nullable Instant parked,
            Streak streak) {
        return new NodeMarks(tainted, cordoned, drain, parked, null, NodeMarks.Autoscaler.KEPT_OFF_BY_US, streak);
    }

    static DrainStep.Await stuck() {
        Waiting wait = new Waiting(
                Waiting.Kind.PDB, "pdb/shop/cart", "deployment/shop/cart", "kept by pdb", NOW, NOW.plusSeconds(30));
        return new DrainStep.Await("kept by pdb", true, List.of(wait), NOW.plusSeconds(30));
    }
}
