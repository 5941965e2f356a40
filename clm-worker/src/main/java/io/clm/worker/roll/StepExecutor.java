package io.clm.worker.roll;

import io.clm.core.drain.DrainStep;
import io.clm.core.drain.PodRef;
import io.clm.core.drain.PodView;
import io.clm.core.roll.NodeRef;
import io.clm.core.roll.RollStep;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Waiting;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.cluster.NodeEdit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts one step of a roll into effect and tells of it; a step whose ground is gone is left out. */
final class StepExecutor {
    private final RollWorld world;
    private final RollSight sight;
    private final RolledPool pool;
    private final GroupEffects groups;
    private final List<Waiting> refusals = new ArrayList<>();

    StepExecutor(RollWorld world, RollSight sight, RolledPool pool) {
        this.world = world;
        this.sight = sight;
        this.pool = pool;
        this.groups = new GroupEffects(world, pool);
    }

    /** Evictions that were not allowed so far. */
    List<Waiting> refusals() {
        return refusals;
    }

    /** Whether anything was changed. */
    boolean execute(RollStep step) {
        return switch (step) {
            case RollStep.RecordSize record -> groups.record(record);
            case RollStep.SuspendRebalance suspend -> groups.suspend(suspend);
            case RollStep.ScaleOut out -> groups.scaleOut(out);
            case RollStep.Terminate terminate -> groups.terminate(terminate);
            case RollStep.Restore restore -> groups.restore(restore);
            case RollStep.DisableScaleDown disable -> all(disable.nodes(), node -> NodeEdits.disableScaleDown());
            case RollStep.TaintOld taint -> taint(taint);
            case RollStep.Cordon cordon -> cordon(cordon.node());
            case RollStep.Park park -> park(park);
            case RollStep.Drain drain -> drain(drain.node());
            case RollStep.RecordVerdict verdict -> verdict(verdict);
            case RollStep.Release release -> release(release);
            case RollStep.Await await -> false;
            case RollStep.Done done -> false;
            case RollStep.Halt halt -> false;
        };
    }

    private boolean taint(RollStep.TaintOld taint) {
        boolean changed = all(taint.nodes(), NodeEdits::taint);
        if (changed) {
            String text = "%d old nodes of pool %s take new pods only when no other can"
                    .formatted(taint.nodes().size(), pool.name());
            world.teller().tell(EventType.NODE_TAINTED, "node-pool/" + pool.name(), text);
        }
        return changed;
    }

    private boolean cordon(NodeRef ref) {
        Optional<KubeNode> node = sight.cluster().node(ref.name());
        boolean first = node.map(RollSight::marks)
                .map(marks -> marks.drainStart() == null)
                .orElse(false);
        if (!edit(ref, known -> NodeEdits.cordon(known, world.clock().instant()))) {
            return false;
        }
        world.teller().tell(EventType.NODE_CORDONED, ref.subject(), "node %s takes no new pods".formatted(ref.name()));
        if (first) {
            world.teller()
                    .tell(EventType.NODE_DRAIN_STARTED, ref.subject(), "drain of node %s begins".formatted(ref.name()));
        }
        return true;
    }

    private boolean park(RollStep.Park park) {
        boolean done = edit(park.node(), node -> NodeEdits.park(world.clock().instant()));
        if (done) {
            world.teller()
                    .tell(
                            EventType.NODE_PARKED,
                            park.node().subject(),
                            "node %s is blocked, others go first: %s"
                                    .formatted(park.node().name(), park.why().text()),
                            Map.of("blocker", park.why().subject()));
        }
        return done;
    }

    private boolean verdict(RollStep.RecordVerdict verdict) {
        boolean done = edit(verdict.node(), node -> NodeEdits.verdict(verdict.streak()));
        if (done) {
            String text = verdict.streak().badSince() == null
                    ? "node %s: %d good verdicts in a row"
                            .formatted(verdict.node().name(), verdict.streak().good())
                    : "node %s: the pool is not well".formatted(verdict.node().name());
            world.teller().tell(EventType.NODE_CANARY, verdict.node().subject(), text);
        }
        return done;
    }

    private boolean release(RollStep.Release release) {
        boolean any = false;
        for (NodeRef ref : release.nodes()) {
            boolean cordoned = sight.cluster()
                    .node(ref.name())
                    .map(node -> RollSight.marks(node).cordonedAt() != null)
                    .orElse(false);
            boolean done = edit(ref, NodeEdits::release);
            if (done && cordoned) {
                world.teller()
                        .tell(
                                EventType.NODE_UNCORDONED,
                                ref.subject(),
                                "node %s is schedulable again".formatted(ref.name()));
            }
            any |= done;
        }
        return any;
    }

    private boolean drain(NodeRef ref) {
        Optional<KubeNode> node = sight.cluster().node(ref.name());
        DrainStep step = node.map(known -> PoolViews.drain(
                        sight,
                        pool,
                        known,
                        RollSight.marks(known),
                        world.clock().instant()))
                .orElse(null);
        if (step == null) {
            return false;
        }
        DrainEffects effects = new DrainEffects(world, ref);
        boolean acted = effects.execute(step);
        effects.refusals().forEach(refused -> refusals.add(waiting(ref, refused)));
        return acted;
    }

    private Waiting waiting(NodeRef node, DrainEffects.Refused refused) {
        Instant now = world.clock().instant();
        PodRef pod = refused.pod();
        String owner = sight.cluster().pods().stream()
                .filter(seen -> seen.ref().equals(pod))
                .findFirst()
                .map(PodView::ownerSubject)
                .orElse(null);
        String text = "pod %s on node %s cannot be evicted now: %s".formatted(pod, node.name(), refused.reason());
        return new Waiting(
                Waiting.Kind.PDB,
                pod.subject(),
                owner,
                text,
                now,
                now.plus(pool.drain().pollInterval()));
    }

    private boolean all(List<NodeRef> nodes, Function<KubeNode, NodeEdit> edit) {
        boolean any = false;
        for (NodeRef node : nodes) {
            any |= edit(node, edit);
        }
        return any;
    }

    private boolean edit(NodeRef ref, Function<KubeNode, NodeEdit> edit) {
        Optional<KubeNode> node = sight.cluster().node(ref.name());
        if (node.isEmpty()) {
            return false;
        }
        world.fence().run();
        return world.api().nodes().edit(ref, edit.apply(node.get()));
    }
}
