package io.clm.core.drain;

import io.clm.core.rollout.Waiting;
import java.time.Instant;
import java.util.List;

/** What a drain does next. None of them blocks: after each the node's pods are observed again. */
public sealed interface DrainStep {

    /**
     * Evict these pods at the same time, each through the eviction API (policy/v1) with its uid as precondition.
     * A refusal (429) is an expected answer: budgets may have changed since they were read.
     *
     * @param blockers one for each pod that stays behind because its budgets allow nothing at all
     */
    record Evict(List<PodRef> pods, List<Waiting> blockers) implements DrainStep {
        public Evict {
            pods = List.copyOf(pods);
            blockers = List.copyOf(blockers);
        }
    }

    /** Delete this one pod with its uid as precondition, and record the time on the node first. */
    record ForceDelete(PodRef pod, String why) implements DrainStep {}

    /**
     * Look again later.
     *
     * @param stuck nothing on the node is on its way out: only others can help, or time
     * @param blockers one for each pod that has to go, in the order of the pods
     * @param until when something can have changed by itself
     */
    record Await(String reason, boolean stuck, List<Waiting> blockers, Instant until) implements DrainStep {
        public Await {
            blockers = List.copyOf(blockers);
        }
    }

    /** Nothing that counts is left on the node. */
    record Done() implements DrainStep {}

    /** What keeps pods on the node, whatever else goes. */
    default List<Waiting> blockedBy() {
        return switch (this) {
            case Evict evict -> evict.blockers();
            case Await await -> await.stuck() ? await.blockers() : List.of();
            case ForceDelete force -> List.of();
            case Done done -> List.of();
        };
    }
}
