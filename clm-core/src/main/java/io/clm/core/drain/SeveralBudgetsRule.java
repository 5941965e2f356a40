package io.clm.core.drain;

import io.clm.core.rollout.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The eviction API refuses a pod that more than one budget covers, whatever they allow; all are named. */
final class SeveralBudgetsRule implements PodRule {

    @Override
    public Optional<PodVerdict> judge(PodView pod, DrainContext context) {
        List<Budget> covering = context.budgets().covering(pod);
        return covering.size() < 2 || pod.phase() == PodView.Phase.PENDING
                ? Optional.empty()
                : Optional.of(new PodVerdict.Kept(pod, true, waiting(pod, covering, context)));
    }

    private static Waiting waiting(PodView pod, List<Budget> covering, DrainContext context) {
        String subjects = covering.stream().map(Budget::subject).sorted().collect(Collectors.joining(", "));
        String text = "pod %s is covered by more than one budget (%s), which cannot be evicted at all; %s"
                .formatted(pod.ref(), subjects, ForcedDeletion.outlook(pod, context));
        return context.waiting(Waiting.Kind.PDB, subjects, pod, text, ForcedDeletion.nextLook(pod, context));
    }
}
