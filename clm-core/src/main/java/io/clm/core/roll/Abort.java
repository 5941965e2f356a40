package io.clm.core.roll;

/** The way back: undrained nodes schedulable, the groups at their original sizes, nothing of ours left behind. */
final class Abort {

    private final PoolState state;
    private final Steps steps;

    Abort(PoolState state) {
        this.state = state;
        this.steps = new Steps(state);
    }

    RollDecision decide() {
        if (Sizes.adopt(state, steps)) {
            return steps.decision();
        }
        Surplus surplus = new Surplus(state, steps, true);
        surplus.remove();
        boolean isLast = steps.isEmpty();
        Tidy.release(
                state.members(),
                member ->
                        Tidy.isMarked(member) && !surplus.victims().contains(member) && (isLast || !member.isParked()),
                steps);
        if (isLast) {
            Sizes.restore(state, steps);
        }
        if (steps.isEmpty()) {
            steps.add(new RollStep.Done());
        }
        return steps.decision();
    }
}
