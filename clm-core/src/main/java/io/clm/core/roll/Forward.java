package io.clm.core.roll;

import io.clm.core.gate.Verdict;
import java.util.Map;
import java.util.Optional;

/** One look at a pool on its way to the current generation. */
final class Forward {

    private final PoolState state;
    private final Steps steps;

    Forward(PoolState state) {
        this.state = state;
        this.steps = new Steps(state);
    }

    RollDecision decide() {
        if (state.old().isEmpty() && !state.isRecordedAnywhere()) {
            return leftovers();
        }
        Optional<RollStep.Halt> halt = Failures.halt(state);
        if (halt.isPresent()) {
            steps.add(halt.get());
        } else if (!Sizes.begin(state, steps) && !Sizes.adopt(state, steps)) {
            carryOn();
        }
        return steps.decision();
    }

    private RollDecision leftovers() {
        Tidy.release(state.members(), Tidy::isMarked, steps);
        if (steps.isEmpty()) {
            steps.add(new RollStep.Done());
        }
        return steps.decision();
    }

    private void carryOn() {
        steps.addAll(Canary.verdicts(state));
        if (state.old().isEmpty()) {
            new Finish(state, steps).finish();
        } else {
            Tidy.mark(state, steps);
            Tidy.release(state.current(), Tidy::isStale, steps);
            replace();
        }
    }

    private void replace() {
        Candidates candidates = new Candidates(state, state.old());
        Departures departures = Departures.withSurge(state, steps);
        boolean good = state.view().gate() instanceof Verdict.Good;
        new Drains(state, steps, departures, good ? candidates.betterThanStuck() : 0)
                .carryOn(state.old().stream().filter(Member::isDraining).toList());
        grow(candidates.surge());
        new Starts(state, steps, departures, candidates).start();
        state.current().stream()
                .filter(member -> !member.isReady())
                .forEach(member -> steps.await(Waits.booting(member, state)));
        state.view().groups().stream()
                .filter(group -> state.live(group) < group.desired())
                .forEach(group -> steps.await(Waits.launching(group, state)));
    }

    /** Never more than the surge above the original size of the whole pool, wherever it stands now. */
    private void grow(Map<String, Integer> wanted) {
        int room = Math.max(0, state.limits().surge() - state.extra());
        for (GroupView group : state.view().groups()) {
            int has = Math.max(0, Sizes.extra(group));
            int grows = Math.clamp(Sizes.of(wanted, group) - has, 0, room);
            room -= grows;
            Sizes.towards(group, Math.min(Sizes.of(wanted, group), has + grows), state)
                    .ifPresent(steps::add);
        }
    }
}
