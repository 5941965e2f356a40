package io.clm.core.roll.world;

import io.clm.core.drain.DrainStep;
import io.clm.core.drain.PodRef;
import io.clm.core.roll.NodeMarks.Autoscaler;
import io.clm.core.roll.NodeRef;
import io.clm.core.roll.PoolView;
import io.clm.core.roll.RollStep;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Performs steps with their preconditions, as a worker does; what comes late or twice has no effect. */
final class Executor {

    private final World world;
    private final Judge judge;

    Executor(World world, Judge judge) {
        this.world = world;
        this.judge = judge;
    }

    void perform(RollStep step, PoolView seen) {
        switch (step) {
            case RollStep.RecordSize record -> group(record.group()).record = record.record();
            case RollStep.SuspendRebalance suspend ->
                group(suspend.group()).suspended.add("AZRebalance");
            case RollStep.DisableScaleDown disable -> disable.nodes().forEach(this::keepAutoscalerOff);
            case RollStep.TaintOld taint -> taint.nodes().forEach(this::taint);
            case RollStep.ScaleOut scale -> scale(scale);
            case RollStep.Cordon cordon -> cordon(cordon);
            case RollStep.Park park -> park(park);
            case RollStep.Drain drain -> drain(drain, seen);
            case RollStep.RecordVerdict verdict ->
                node(verdict.node()).ifPresent(node -> {
                    node.streak = verdict.streak();
                    node.version++;
                });
            case RollStep.Terminate terminate -> terminate(terminate);
            case RollStep.Release release ->
                release.nodes().forEach(ref -> node(ref).ifPresent(SimNode::release));
            case RollStep.Restore restore -> restore(restore);
            case RollStep.Await await -> {}
            case RollStep.Done done -> {}
            case RollStep.Halt halt -> {}
        }
    }

    private void keepAutoscalerOff(NodeRef ref) {
        node(ref).ifPresent(node -> {
            node.autoscaler = Autoscaler.KEPT_OFF_BY_US;
            node.version++;
        });
    }

    private void taint(NodeRef ref) {
        // Of the same observation as the autoscaler's mark: a version conflict only costs one more look.
        node(ref).ifPresent(node -> {
            node.tainted = true;
            node.version++;
        });
    }

    private void scale(RollStep.ScaleOut step) {
        SimGroup group = group(step.group());
        if (group.desired == step.from()) {
            judge.scaling(group, step);
            group.desired = step.desired();
            group.max = step.max();
        }
    }

    private void cordon(RollStep.Cordon step) {
        node(step.node()).ifPresent(node -> {
            judge.cordoning(machine(node), node);
            node.cordonedByOthers = step.byOthers();
            node.unschedulable = true;
            node.cordonedAt = world.now;
            node.drainStart = node.drainStart == null ? world.now : node.drainStart;
            node.parkedAt = null;
            node.version++;
        });
    }

    private void park(RollStep.Park step) {
        node(step.node()).ifPresent(node -> {
            judge.parking(node, step);
            node.unschedulable = node.cordonedByOthers;
            node.cordonedAt = null;
            node.parkedAt = world.now;
            node.version++;
        });
    }

    private void drain(RollStep.Drain step, PoolView seen) {
        Optional<DrainStep> drain = seen.nodes().stream()
                .filter(node -> node.ref().equals(step.node()))
                .flatMap(node -> Optional.ofNullable(node.drain()).stream())
                .findFirst();
        switch (drain.orElseThrow(() -> new AssertionError("no drain known of " + step.node()))) {
            case DrainStep.Evict evict -> evict.pods().forEach(this::evict);
            case DrainStep.ForceDelete force -> force(step.node(), force);
            case DrainStep.Await await -> throw new AssertionError("drain of a node that waits");
            case DrainStep.Done done -> throw new AssertionError("drain of a drained node");
        }
    }

    /** The eviction API: a pod whose budget allows nothing more is refused. */
    private void evict(PodRef ref) {
        pod(ref).filter(pod -> pod.deletedAt == null).ifPresent(pod -> {
            if (!pod.isHealthy(world.now) || pod.app.allowed(world) > 0) {
                pod.deletedAt = world.now.plus(Scenario.TICK);
            }
        });
    }

    private void force(NodeRef ref, DrainStep.ForceDelete force) {
        node(ref).ifPresent(node -> {
            judge.forcing(node);
            node.lastForced = world.now;
            node.version++;
            pod(force.pod()).ifPresent(pod -> pod.deletedAt = world.now.plus(Scenario.TICK));
        });
    }

    private void terminate(RollStep.Terminate step) {
        world.live().stream()
                .filter(machine -> machine.id.equals(step.instance()))
                .findFirst()
                .ifPresent(machine -> {
                    judge.terminating(machine);
                    Life.terminate(world, machine);
                    machine.group.desired -= step.decrement() ? 1 : 0;
                });
    }

    private void restore(RollStep.Restore step) {
        SimGroup group = group(step.group());
        if (group.desired == step.from()) {
            group.min = step.min();
            group.max = step.max();
            group.desired = step.desired();
            group.record = null;
            if (step.resumeRebalance()) {
                group.suspended.remove("AZRebalance");
            }
        }
    }

    private SimGroup group(String name) {
        return world.groups.stream()
                .filter(group -> group.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Only the very node that was observed, unchanged since. */
    private Optional<SimNode> node(NodeRef ref) {
        return world.machines.stream()
                .map(machine -> machine.node)
                .filter(Objects::nonNull)
                .filter(node -> node.ref().equals(ref))
                .findFirst();
    }

    private SimMachine machine(SimNode node) {
        return world.machines.stream()
                .filter(machine -> machine.node == node)
                .findFirst()
                .orElseThrow();
    }

    private Optional<SimPod> pod(PodRef ref) {
        List<SimApp> apps = world.apps;
        return apps.stream()
                .flatMap(app -> app.pods.stream())
                .filter(pod -> pod.uid.equals(ref.uid()))
                .findFirst();
    }
}
