package io.clm.worker.provision;

import io.clm.core.render.DesiredPool;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Waiting;
import io.clm.worker.roll.PoolRoller;
import io.clm.worker.roll.RollSight;
import io.clm.worker.stack.ChangeGuard;
import io.clm.worker.stack.StackView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pools of the control plane, or those of the workers: each one's stack, then its nodes. */
final class PoolsStep implements Step {
    private final Phase phase;
    private final StackSet stacks = new StackSet(ChangeGuard.NONE);
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
        RollSight sight = RollSight.look(Rolls.world(run));
        List<PoolRoller.Turn> turns = new ArrayList<>();
        for (DesiredPool pool : pools) {
            PoolRoller.Turn turn = roller(run, pool).roll(sight);
            if (turn.decision().isDone()) {
                done.add(pool.name());
            }
            turns.add(turn);
        }
        return Rolls.result(run, turns);
    }

    /** The nodes are settled before; what is left is CloudFormation at work. */
    @Override
    public StepResult settle(Run run) {
        return changingStack(run).map(stack -> waitFor(run, stack)).orElse(StepResult.DONE);
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

    private PoolRoller roller(Run run, DesiredPool pool) {
        return rollers.computeIfAbsent(
                pool.name(), name -> new PoolRoller(Rolls.world(run), Rolls.pool(run, pool.pool())));
    }

    private List<DesiredPool> pools(Run run) {
        return run.desired().pools().stream()
                .filter(pool -> pool.isControlPlane() == (phase == Phase.CONTROL_PLANE))
                .filter(pool -> !pool.pool().isKarpenter())
                .toList();
    }
}
