package io.clm.worker.provision;

import io.clm.core.channel.ClusterPolicy;
import io.clm.core.render.DesiredPool;
import io.clm.core.roll.PoolKind;
import io.clm.core.roll.RollDecision;
import io.clm.core.roll.RollStep;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Waiting;
import io.clm.worker.roll.PoolRoller;
import io.clm.worker.roll.RollSight;
import io.clm.worker.roll.RollWorld;
import io.clm.worker.roll.RolledPool;
import io.clm.worker.stack.StackView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pools of the control plane, or those of the workers: each one's stack, then its nodes. */
final class PoolsStep implements Step {
    private static final Duration AFTER_EFFECT = Duration.ofMillis(250);

    private final Phase phase;
    private final StackSet stacks = new StackSet();
    private final Map<String, PoolRoller> rollers = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    PoolsStep(Phase phase) {
        this.phase = phase;
    }

    @Override
    public Phase phase() {
        return phase;
    }

    @Override
    public StepResult tick(Run run) {
        List<DesiredPool> next = pools(run).stream()
                .filter(pool -> !done.contains(pool.name()))
                .limit(phase == Phase.CONTROL_PLANE ? 1 : run.policy().poolsInParallel())
                .toList();
        if (next.isEmpty()) {
            return isControlPlaneUp(run);
        }
        StepResult made = stacks.advanceTogether(
                run, next.stream().map(DesiredPool::stack).toList());
        if (!(made instanceof StepResult.Done)) {
            return made;
        }
        if (run.isNew()) {
            next.forEach(pool -> done.add(pool.name()));
            return StepResult.AGAIN;
        }
        return roll(run, next);
    }

    /** The API server of a new cluster comes up with its first node. */
    private StepResult isControlPlaneUp(Run run) {
        return phase != Phase.CONTROL_PLANE || run.api().isReady()
                ? StepResult.DONE
                : run.await(Waiting.Kind.API, "api-server", "The API server is not ready yet.");
    }

    private StepResult roll(Run run, List<DesiredPool> pools) {
        RollSight sight = RollSight.look(world(run));
        List<PoolRoller.Turn> turns = new ArrayList<>();
        for (DesiredPool pool : pools) {
            PoolRoller.Turn turn = roller(run, pool).roll(sight);
            if (turn.decision().isDone()) {
                done.add(pool.name());
            }
            turns.add(turn);
        }
        return result(run, turns);
    }

    @Override
    public StepResult settle(Run run) {
        if (run.isNew()) {
            return changingStack(run).map(stack -> waitFor(run, stack)).orElse(StepResult.DONE);
        }
        RollSight sight = RollSight.look(world(run));
        List<PoolRoller.Turn> turns =
                pools(run).stream().map(pool -> roller(run, pool).settle(sight)).toList();
        StepResult settled = result(run, turns);
        return turns.stream().allMatch(turn -> turn.decision().isDone())
                ? changingStack(run).map(stack -> waitFor(run, stack)).orElse(StepResult.DONE)
                : settled;
    }

    private Optional<StackView> changingStack(Run run) {
        return pools(run).stream()
                .flatMap(pool -> run.stacks().find(pool.stack().name()).stream())
                .filter(StackView::isChanging)
                .findFirst();
    }

    private static StepResult waitFor(Run run, StackView stack) {
        String text = "Stack %s is %s; it is left when that has ended.".formatted(stack.name(), stack.status());
        return run.await(Waiting.Kind.STACK, "stack/" + stack.name(), text);
    }

    private static StepResult result(Run run, List<PoolRoller.Turn> turns) {
        for (PoolRoller.Turn turn : turns) {
            Optional<RollStep.Halt> halt = turn.decision().halt();
            if (halt.isPresent()) {
                return new StepResult.Failed(halt.get().reason());
            }
        }
        Instant recheck = turns.stream()
                .map(PoolRoller.Turn::decision)
                .map(RollDecision::recheckAt)
                .min(Instant::compareTo)
                .orElse(run.now());
        boolean acted = turns.stream().anyMatch(PoolRoller.Turn::acted);
        Instant soon = run.now().plus(AFTER_EFFECT);
        Instant again = acted || recheck.isBefore(soon) ? soon : recheck;
        return turns.stream()
                .flatMap(turn -> turn.decision().waits().stream())
                .findFirst()
                .<StepResult>map(wait -> new StepResult.Await(wait.waiting(), again))
                .orElse(StepResult.AGAIN);
    }

    private PoolRoller roller(Run run, DesiredPool pool) {
        return rollers.computeIfAbsent(pool.name(), name -> new PoolRoller(world(run), rolled(run, pool)));
    }

    private RolledPool rolled(Run run, DesiredPool pool) {
        boolean master = pool.isControlPlane();
        return new RolledPool(
                pool.name(),
                master ? PoolKind.CONTROL_PLANE : PoolKind.WORKER,
                pool.pool().isSpot(),
                master ? run.policy().controlPlane() : run.policy().workers(),
                ClusterPolicy.of(run.policy(), pool.pool().configItems())
                        .policy()
                        .drain());
    }

    private static RollWorld world(Run run) {
        return new RollWorld(
                run.cluster().id(),
                run.api(),
                run.groups(),
                run::fence,
                run.narrator()::tell,
                run.outside().clock());
    }

    private List<DesiredPool> pools(Run run) {
        return run.desired().pools().stream()
                .filter(pool -> pool.isControlPlane() == (phase == Phase.CONTROL_PLANE))
                .filter(pool -> !pool.pool().isKarpenter())
                .toList();
    }
}
