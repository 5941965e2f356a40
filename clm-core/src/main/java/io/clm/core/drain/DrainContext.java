package io.clm.core.drain;

import io.clm.core.rollout.Waiting;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the rules look at besides the pod. It counts the disruptions that this decision has used up already. */
final class DrainContext {

    private final NodePods node;
    private final Budgets budgets;
    private final DrainPolicy policy;
    private final Instant now;
    private final Map<Budget, Integer> used = new HashMap<>();

    DrainContext(NodePods node, Budgets budgets, DrainPolicy policy, Instant now) {
        this.node = node;
        this.budgets = budgets;
        this.policy = policy;
        this.now = now;
    }

    NodePods node() {
        return node;
    }

    Budgets budgets() {
        return budgets;
    }

    DrainPolicy policy() {
        return policy;
    }

    Instant now() {
        return now;
    }

    Instant graceEnd() {
        return node.drainStart().plus(policy.gracePeriod());
    }

    Instant nextPoll() {
        return now.plus(policy.pollInterval());
    }

    /** Uses one of the budget's disruptions; false when there is none left. */
    boolean take(Budget budget) {
        return used.merge(budget, 1, Integer::sum) <= budget.disruptionsAllowed();
    }

    Waiting waiting(Waiting.Kind kind, String subject, PodView pod, String text, Instant nextRetry) {
        return new Waiting(kind, subject, pod.ownerSubject(), text, node.drainStart(), nextRetry);
    }
}
