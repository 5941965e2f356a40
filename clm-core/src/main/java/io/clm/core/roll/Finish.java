package io.clm.core.roll;

import io.clm.core.gate.Verdict;

/** No old node is left: the surplus goes, the last nodes become ready and proved, everything is set back. */
final class Finish {

    private final PoolState state;
    private final Steps steps;

    Finish(PoolState state, Steps steps) {
        this.state = state;
        this.steps = steps;
    }

    void finish() {
        Surplus surplus = new Surplus(state, steps, state.view().gate() instanceof Verdict.Good);
        surplus.remove();
        Tidy.release(
                state.current(),
                member -> member.isDraining() && !surplus.victims().contains(member),
                steps);
        awaitTheLast();
        if (steps.isEmpty()) {
            setBack();
        }
    }

    private void awaitTheLast() {
        state.current().stream()
                .filter(member -> !member.isReady())
                .forEach(member -> steps.await(Waits.booting(member, state)));
        state.view().groups().stream()
                .filter(group -> !state.view().spot() && state.live(group) < group.desired())
                .filter(group -> Sizes.extra(group) <= 0)
                .forEach(group -> steps.await(Waits.launching(group, state)));
        if (!state.current().isEmpty() && !Canary.isProved(state)) {
            Canary.unproved(state).forEach(canary -> steps.await(Waits.canary(canary, canary, state)));
        }
    }

    private void setBack() {
        Tidy.release(state.members(), Tidy::isMarked, steps);
        Sizes.restore(state, steps);
    }
}
