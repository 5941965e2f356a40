package io.clm.core.roll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to do now, in this order, and when to look again. A step that fails is left for the next decision; those after
 * it are still right.
 *
 * @param recheckAt the next look when nothing is heard before; not before {@code now}
 */
public record RollDecision(List<RollStep> steps, Instant recheckAt) {

    public RollDecision {
        steps = List.copyOf(steps);
    }

    public boolean isDone() {
        return steps.stream().anyMatch(step -> step instanceof RollStep.Done);
    }

    public Optional<RollStep.Halt> halt() {
        return only(RollStep.Halt.class).stream().findFirst();
    }

    /** What is waited for, the most telling one first. */
    public List<RollStep.Await> waits() {
        return only(RollStep.Await.class);
    }

    private <T extends RollStep> List<T> only(Class<T> type) {
        return steps.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
