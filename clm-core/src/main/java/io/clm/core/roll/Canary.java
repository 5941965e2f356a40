package io.clm.core.roll;

import io.clm.core.gate.GatePolicy;
import io.clm.core.gate.HealthGate;
import io.clm.core.gate.Streak;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first node of a pool is a canary: until the gate has been good N times in a row with it, only one node is
 * replaced. After that the number of nodes under drain may double with each wave: 1, 2, 4 and so on. In a control plane
 * every new node is one.
 */
final class Canary {

    private static final Comparator<Member> BY_TRUST = Comparator.comparing(
                    (Member member) -> member.marks().streak().lastAt() == null)
            .thenComparing(Comparator.comparingInt(
                            (Member member) -> member.marks().streak().good())
                    .reversed())
            .thenComparing(member -> member.instance().launchedAt())
            .thenComparing(Member::id);

    private Canary() {}

    /** Good enough to go on with the next node. */
    static boolean isProved(PoolState state) {
        return state.isControlPlane()
                ? state.isComplete() && state.current().stream().allMatch(member -> hasPassed(member, state))
                : state.current().stream().anyMatch(member -> hasPassed(member, state));
    }

    /**
     * Nodes that may be under drain at the same time while so many old ones are left. The first old worker may go while
     * the canary is being judged: its pods are what the canary is judged with.
     */
    static int allowed(PoolState state, int oldLeft) {
        int replaced = Math.max(state.base() - oldLeft, state.current().size() - state.extra());
        if (isProved(state)) {
            return Math.min(state.limits().parallel(), Integer.highestOneBit(Math.max(0, replaced) + 1));
        }
        return replaced <= 0 && !state.isControlPlane() ? 1 : 0;
    }

    private static boolean hasPassed(Member member, PoolState state) {
        return HealthGate.hasPassed(member.marks().streak(), state.policy().gate());
    }

    /** The nodes whose verdicts count now. */
    static List<Member> judged(PoolState state) {
        Stream<Member> ready = state.current().stream().filter(Member::isReady);
        return state.isControlPlane()
                ? ready.toList()
                : ready.sorted(BY_TRUST).limit(1).toList();
    }

    /** Those of them whose verdicts are not enough yet. */
    static List<Member> unproved(PoolState state) {
        return judged(state).stream()
                .filter(member -> !hasPassed(member, state))
                .toList();
    }

    /** The verdicts to write down. */
    static List<RollStep> verdicts(PoolState state) {
        return judged(state).stream()
                .flatMap(member -> verdict(member, state).stream())
                .toList();
    }

    private static Optional<RollStep> verdict(Member member, PoolState state) {
        Streak before = member.marks().streak();
        GatePolicy policy = state.policy().gate();
        Streak after = HealthGate.after(before, state.view().gate(), policy, state.now());
        return member.node() == null || after.equals(before)
                ? Optional.empty()
                : Optional.of(new RollStep.RecordVerdict(member.node().ref(), after));
    }
}
