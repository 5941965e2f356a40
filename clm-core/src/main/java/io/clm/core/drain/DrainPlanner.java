package io.clm.core.drain;

import io.clm.core.rollout.Waiting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a node's drain does next, from its pods and the budgets as they are. As many pods as the budgets allow
 * are evicted at a time. Only when none can be, nothing is on its way out, and the grace period and the age rules have
 * passed, one pod is deleted against its budget, and then the next look starts over.
 */
public final class DrainPlanner {

    /** Unready pods first: their loss costs nothing. Then the oldest. */
    private static final Comparator<PodView> ORDER = Comparator.comparing(PodView::ready)
            .thenComparing(PodView::createdAt)
            .thenComparing(pod -> pod.ref().toString());

    private DrainPlanner() {}

    /** The next step for this node. Budgets that changed after they were read show as a refusal of the API server. */
    public static DrainStep next(NodePods node, Budgets budgets, DrainPolicy policy, Instant now) {
        DrainContext context = new DrainContext(node, budgets, policy, now);
        Judgement judgement = Judgement.of(node.pods().stream().sorted(ORDER).toList(), context);
        if (!judgement.evict().isEmpty()) {
            return new DrainStep.Evict(judgement.evict(), judgement.blockers());
        }
        if (judgement.waits().isEmpty()) {
            return new DrainStep.Done();
        }
        return forced(judgement, context).orElseGet(() -> await(judgement, context));
    }

    private static Optional<DrainStep> forced(Judgement judgement, DrainContext context) {
        if (judgement.isMoving()) {
            return Optional.empty();
        }
        return judgement.kept().stream()
                .filter(pod -> ForcedDeletion.isAllowed(pod, context))
                .findFirst()
                .map(pod -> new DrainStep.ForceDelete(pod.ref(), ForcedDeletion.why(pod, context)));
    }

    private static DrainStep await(Judgement judgement, DrainContext context) {
        List<Waiting> waits = judgement.waits();
        Instant until = waits.stream()
                .flatMap(wait -> Optional.ofNullable(wait.nextRetry()).stream())
                .min(Instant::compareTo)
                .filter(context.nextPoll()::isAfter)
                .orElse(context.nextPoll());
        String rest = waits.size() == 1 ? "" : " (and %d more pods)".formatted(waits.size() - 1);
        return new DrainStep.Await(waits.getFirst().text() + rest, !judgement.isMoving(), waits, until);
    }
}
