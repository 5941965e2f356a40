package io.clm.core.drain;

import io.clm.core.rollout.Waiting;
import java.time.Instant;
import java.util.Optional;

/** A terminating pod is waited for; one that overstays is named, and left behind after the drain's grace period. */
final class TerminatingPodsRule implements PodRule {

    @Override
    public Optional<PodVerdict> judge(PodView pod, DrainContext context) {
        return Optional.ofNullable(pod.deletionTimestamp())
                .map(at -> judge(pod, at, at.plus(context.policy().terminationHeadroom()), context));
    }

    private static PodVerdict judge(PodView pod, Instant at, Instant overdue, DrainContext context) {
        if (context.now().isBefore(overdue)) {
            String text = "pod %s has until %s to stop".formatted(pod.ref(), at);
            return new PodVerdict.Leaving(
                    context.waiting(Waiting.Kind.POD, pod.ref().subject(), pod, text, context.nextPoll()));
        }
        if (context.policy().force() && !context.now().isBefore(context.graceEnd())) {
            return new PodVerdict.Skip();
        }
        String text = "pod %s should have stopped at %s but is still there".formatted(pod.ref(), at);
        return new PodVerdict.Held(
                context.waiting(Waiting.Kind.POD, pod.ref().subject(), pod, text, context.nextPoll()));
    }
}
