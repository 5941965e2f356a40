package io.clm.core.drain;

import io.clm.core.rollout.Waiting;

/** What a rule says of a pod. */
sealed interface PodVerdict {

    /** It may stay: the node counts as drained with it. */
    record Skip() implements PodVerdict {}

    /** It can be evicted now. */
    record Evict() implements PodVerdict {}

    /** It is on its way out. */
    record Leaving(Waiting waiting) implements PodVerdict {}

    /** It cannot go yet, for a reason that a forced deletion does not override. */
    record Held(Waiting waiting) implements PodVerdict {}

    /**
     * Budgets keep it.
     *
     * @param hard they allow nothing at all; else other pods of this decision have used up what they allow
     */
    record Kept(PodView pod, boolean hard, Waiting waiting) implements PodVerdict {}
}
