package io.clm.core.drain;

import io.clm.core.rollout.Waiting;
import java.util.List;
import java.util.Optional;

/** A pod goes when it has no budget, when its budget does not mind, or when the budget allows one more disruption. */
final class BudgetRule implements PodRule {

    @Override
    public Optional<PodVerdict> judge(PodView pod, DrainContext context) {
        List<Budget> covering = context.budgets().covering(pod);
        return Optional.of(
                covering.isEmpty() || pod.phase() == PodView.Phase.PENDING
                        ? new PodVerdict.Evict()
                        : judge(pod, covering.getFirst(), context));
    }

    private static PodVerdict judge(PodView pod, Budget budget, DrainContext context) {
        boolean unhealthy = pod.phase() == PodView.Phase.RUNNING && !pod.ready();
        return (unhealthy && budget.letsUnhealthyGo()) || context.take(budget)
                ? new PodVerdict.Evict()
                : new PodVerdict.Kept(pod, budget.disruptionsAllowed() < 1, waiting(pod, budget, context));
    }

    private static Waiting waiting(PodView pod, Budget budget, DrainContext context) {
        String text =
                "pod %s is kept by PodDisruptionBudget %s/%s, which allows %d disruptions now (%d healthy, %d needed); %s"
                        .formatted(
                                pod.ref(),
                                budget.namespace(),
                                budget.name(),
                                budget.disruptionsAllowed(),
                                budget.currentHealthy(),
                                budget.desiredHealthy(),
                                ForcedDeletion.outlook(pod, context));
        return context.waiting(Waiting.Kind.PDB, budget.subject(), pod, text, ForcedDeletion.nextLook(pod, context));
    }
}
