package io.clm.core.roll;

import io.clm.core.rollout.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the steps of one decision: what is done first, then what is waited for. */
final class Steps {

    private final PoolState state;
    private final List<RollStep> effects = new ArrayList<>();
    private final List<RollStep.Await> waits = new ArrayList<>();

    Steps(PoolState state) {
        this.state = state;
    }

    void add(RollStep step) {
        effects.add(step);
    }

    void addAll(Collection<? extends RollStep> steps) {
        effects.addAll(steps);
    }

    void await(Waiting waiting) {
        waits.add(new RollStep.Await(waiting));
    }

    void await(Waiting.Kind kind, String subject, @Nullable Instant since, String text) {
        await(new Waiting(
                kind,
                subject,
                null,
                text,
                Optional.ofNullable(since).orElse(state.now()),
                state.now().plus(state.policy().poll())));
    }

    boolean isEmpty() {
        return effects.isEmpty() && waits.isEmpty();
    }

    boolean hasEffects() {
        return !effects.isEmpty();
    }

    RollDecision decision() {
        List<RollStep> all = new ArrayList<>(effects);
        all.addAll(waits);
        return new RollDecision(all, recheckAt());
    }

    /** At once after a change; a drain that goes on and everything that is waited for are looked at again by poll. */
    private Instant recheckAt() {
        Instant poll = state.now().plus(state.policy().poll());
        if (effects.stream().anyMatch(step -> !(step instanceof RollStep.Drain))) {
            return state.now();
        }
        return waits.stream()
                .flatMap(step -> Stream.ofNullable(step.waiting().nextRetry()))
                .filter(state.now()::isBefore)
                .filter(poll::isAfter)
                .min(Instant::compareTo)
                .orElse(poll);
    }
}
