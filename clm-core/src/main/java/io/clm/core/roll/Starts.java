package io.clm.core.roll;

import io.clm.core.gate.Verdict;
import io.clm.core.rollout.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts with as many old nodes as may be under drain, never under the floor; says what keeps the next one. */
final class Starts {

    private final PoolState state;
    private final Steps steps;
    private final Departures departures;
    private final Candidates candidates;
    private int slots;
    private int spare;

    Starts(PoolState state, Steps steps, Departures departures, Candidates candidates) {
        this.state = state;
        this.steps = steps;
        this.departures = departures;
        this.candidates = candidates;
        this.slots = Canary.allowed(state, state.old().size()) - candidates.draining();
        this.spare = state.available() - state.floor();
    }

    void start() {
        List<Member> waiting = candidates.waiting();
        if (waiting.isEmpty() || !isOpen(waiting.getFirst())) {
            return;
        }
        for (Member member : waiting) {
            if (slots < 1 || !start(member)) {
                return;
            }
        }
    }

    private boolean isOpen(Member next) {
        String busy = state.view().controlPlaneBusy();
        if (state.isControlPlane() && busy != null) {
            steps.await(Waiting.Kind.NODE, busy, null, "another control-plane node is under drain: " + busy);
            return false;
        }
        return isHealthy(next) && hasSlot(next);
    }

    private boolean isHealthy(Member next) {
        String trouble = switch (state.view().gate()) {
            case Verdict.Good good -> "";
            case Verdict.Bad bad -> String.join("; ", bad.reasons());
            case Verdict.Unknown unknown -> unknown.reason();
        };
        if (!(state.view().gate() instanceof Verdict.Good)) {
            steps.await(
                    Waiting.Kind.GATE,
                    "pool/" + state.view().pool(),
                    badSince(),
                    "%s is not drained while the gate is not good: %s".formatted(next.name(), trouble));
            return false;
        }
        return true;
    }

    private @Nullable Instant badSince() {
        return Canary.judged(state).stream()
                .map(member -> member.marks().streak().badSince())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean hasSlot(Member next) {
        if (slots < 1 && !Canary.isProved(state)) {
            Canary.unproved(state).forEach(canary -> steps.await(Waits.canary(canary, next, state)));
        }
        return slots > 0;
    }

    /** Whether the one after it may be looked at. */
    private boolean start(Member member) {
        NodeView node = member.node();
        if (candidates.waitsForZone(member)) {
            steps.await(Waits.zone(member, candidates.zoneWaitEnd(), state));
            return true;
        }
        if (member.isAvailable() && spare < 1) {
            steps.await(Waits.floor(member, state));
            return false;
        }
        slots--;
        spare -= member.isAvailable() ? 1 : 0;
        if (node == null) {
            departures.terminate(member);
        } else {
            steps.add(new RollStep.Cordon(node.ref(), !node.schedulable()));
        }
        return true;
    }
}
