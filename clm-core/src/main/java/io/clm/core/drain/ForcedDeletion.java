package io.clm.core.drain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** From when on a pod may be deleted against its budgets: the written force policy, CLM's age rules. */
final class ForcedDeletion {

    private ForcedDeletion() {}

    static boolean isAllowed(PodView pod, DrainContext context) {
        return context.policy().force() && !context.now().isBefore(allowedFrom(pod, context));
    }

    static Instant allowedFrom(PodView pod, DrainContext context) {
        return Stream.concat(ownTimes(pod, context), siblingTimes(pod, context))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** The end of a sentence about a pod that is kept. */
    static String outlook(PodView pod, DrainContext context) {
        return context.policy().force()
                ? "it may be deleted by force from " + allowedFrom(pod, context)
                : "it is never deleted by force";
    }

    static Instant nextLook(PodView pod, DrainContext context) {
        Instant poll = context.nextPoll();
        Instant force = context.policy().force() ? allowedFrom(pod, context) : poll;
        return force.isAfter(context.now()) && force.isBefore(poll) ? force : poll;
    }

    static String why(PodView pod, DrainContext context) {
        return "its budgets have kept pod %s since %s, longer than the grace period of %s"
                .formatted(
                        pod.ref(), context.node().drainStart(), context.policy().gracePeriod());
    }

    private static Stream<Instant> ownTimes(PodView pod, DrainContext context) {
        DrainPolicy policy = context.policy();
        return Stream.concat(
                Stream.of(context.graceEnd(), pod.createdAt().plus(policy.minPodLifetime())),
                Stream.ofNullable(context.node().lastForced()).map(at -> at.plus(policy.forceEvictInterval())));
    }

    private static Stream<Instant> siblingTimes(PodView pod, DrainContext context) {
        List<Budget> covering = context.budgets().covering(pod);
        DrainPolicy policy = context.policy();
        return context.budgets().pods().stream()
                .filter(other -> isSibling(other, pod, covering))
                .map(other -> other.createdAt()
                        .plus(
                                other.ready()
                                        ? policy.minHealthySiblingLifetime()
                                        : policy.minUnhealthySiblingLifetime()));
    }

    /** Finished pods and those of Jobs say nothing of how well a service would bear the loss. */
    private static boolean isSibling(PodView other, PodView pod, List<Budget> covering) {
        return !other.ref().uid().equals(pod.ref().uid())
                && !other.isFinished()
                && !other.isOwnedBy("Job")
                && covering.stream().anyMatch(budget -> budget.covers(other));
    }
}
