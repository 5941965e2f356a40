package io.clm.core.roll.world;

import io.clm.core.roll.PoolView;
import io.clm.core.roll.RollDecision;
import io.clm.core.roll.RollPlanner;
import io.clm.core.roll.RollStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** One roll through one world, with a worker that may die in the middle of a decision and repeat itself late. */
final class Run {

    private static final int PATIENCE = 1200;
    private static final int LAST_TICKS = Integer.getInteger("clm.lastTicks", 12);

    private final World world;
    private final Life life;
    private final Harm harm;
    private final Observer observer;
    private final Judge judge;
    private final Executor executor;
    private final List<RollStep> done = new ArrayList<>();
    private final ArrayDeque<String> story = new ArrayDeque<>();
    private final boolean telling;
    private boolean aborting;

    Run(long seed, boolean telling) {
        this.telling = telling;
        this.world = new World(seed);
        this.life = new Life(world);
        this.harm = new Harm(world);
        this.observer = new Observer(world);
        this.judge = new Judge(world);
        this.executor = new Executor(world, judge);
    }

    /** A world that goes wrong is gone through once more, to tell its story. */
    static void through(long seed) {
        try {
            new Run(seed, false).toTheEnd();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("world %d: %s%n%s".formatted(seed, e.getMessage(), story(seed)), e);
        }
    }

    private static String story(long seed) {
        Run run = new Run(seed, true);
        try {
            run.toTheEnd();
        } catch (AssertionError | RuntimeException e) {
            run.story.add(String.valueOf(e.getMessage()));
        }
        return run.world.scenario + "\n" + String.join("\n", run.story);
    }

    private void toTheEnd() {
        while (world.ticks < PATIENCE) {
            RollDecision decision = look();
            if (decision.isDone()) {
                judge.afterDone();
                return;
            }
            if (decision.halt().isPresent()) {
                abort();
            }
            judge.afterTick();
            world.hasBegun |= world.groups.stream().allMatch(group -> group.record != null);
            life.tick();
            harm.tick();
            if (world.ticks == world.scenario.abortAt()) {
                abort();
            }
        }
        throw new AssertionError("no end");
    }

    private void abort() {
        aborting = true;
        judge.abortBegins();
    }

    private RollDecision look() {
        PoolView view = observer.view();
        RollDecision decision = aborting
                ? RollPlanner.abort(view, world.scenario.policy(), world.now)
                : RollPlanner.next(view, world.scenario.policy(), world.now);
        tell(decision);
        int reach =
                world.scenario.crashes() ? world.random.nextInt(decision.steps().size() + 2) : Integer.MAX_VALUE;
        for (RollStep step : decision.steps().stream().limit(reach).toList()) {
            perform(step, view);
        }
        late(view);
        return decision;
    }

    private void perform(RollStep step, PoolView view) {
        executor.perform(step, view);
        done.add(step);
        if (world.scenario.crashes() && world.random.nextInt(5) == 0) {
            executor.perform(step, view);
        }
    }

    /** A worker that was stopped wakes up and repeats what it had in hand; the epoch fences groups, versions nodes. */
    private void late(PoolView view) {
        if (!world.scenario.crashes() || done.isEmpty() || world.random.nextInt(4) > 0) {
            return;
        }
        RollStep step = done.get(world.random.nextInt(done.size()));
        if (step instanceof RollStep.Cordon
                || step instanceof RollStep.Park
                || step instanceof RollStep.Release
                || step instanceof RollStep.Terminate
                || step instanceof RollStep.RecordVerdict) {
            executor.perform(step, view);
        }
    }

    private void tell(RollDecision decision) {
        if (!telling) {
            return;
        }
        String groups = String.join(
                "\n  ",
                world.groups.stream().map(group -> group.view().toString()).toList());
        story.add("%d%s available=%d floor=%d%n  %s%n  %s"
                .formatted(
                        world.ticks,
                        aborting ? " abort" : "",
                        world.available(),
                        world.floor(),
                        groups,
                        decision.steps()));
        if (story.size() > LAST_TICKS) {
            story.removeFirst();
        }
    }
}
