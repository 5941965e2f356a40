package io.clm.core.roll;

import io.clm.core.gate.HealthGate;
import io.clm.core.gate.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What means that the new generation is no good: the roll halts instead of putting it everywhere. */
final class Failures {

    private Failures() {}

    static Optional<RollStep.Halt> halt(PoolState state) {
        return Stream.concat(
                        state.current().stream()
                                .filter(member -> isNeverReady(member, state))
                                .map(member -> boot(member, state)),
                        Canary.judged(state).stream()
                                .filter(member -> isBad(member, state))
                                .map(member -> gate(member, state)))
                .findFirst();
    }

    static boolean isNeverReady(Member member, PoolState state) {
        Instant since = member.instance().launchedAt();
        if (member.node() != null && member.node().readyChangedAt().isAfter(since)) {
            since = member.node().readyChangedAt();
        }
        return !member.isReady()
                && !state.now().isBefore(since.plus(state.policy().nodeReadyTimeout()));
    }

    private static RollStep.Halt boot(Member member, PoolState state) {
        String what = Canary.isProved(state) ? "new node" : "canary";
        return new RollStep.Halt(
                "instance/" + member.id(),
                "%s of pool %s failed: instance %s in zone %s, launched at %s, is no ready node after %s"
                        .formatted(
                                what,
                                state.view().pool(),
                                member.id(),
                                member.zone(),
                                member.instance().launchedAt(),
                                state.policy().nodeReadyTimeout()));
    }

    private static boolean isBad(Member member, PoolState state) {
        return state.view().gate() instanceof Verdict.Bad
                && HealthGate.hasFailed(member.marks().streak(), state.policy().gate(), state.now());
    }

    private static RollStep.Halt gate(Member member, PoolState state) {
        String reasons = state.view().gate() instanceof Verdict.Bad bad ? String.join("; ", bad.reasons()) : "";
        return new RollStep.Halt(
                member.subject(),
                "gate of pool %s has been bad since %s with %s: %s"
                        .formatted(state.view().pool(), member.marks().streak().badSince(), member.name(), reasons));
    }
}
