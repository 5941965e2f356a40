package io.clm.core.drain;

import java.util.List;
import java.util.Optional;

/** One reason to leave a pod, to wait for it or to evict it. The first rule that has an opinion wins. */
interface PodRule {

    /** All rules, in order; the last one has an opinion on every pod. */
    List<PodRule> IN_ORDER = List.of(
            new LeftPodsRule(),
            new LostNodeRule(),
            new TerminatingPodsRule(),
            new DoNotEvictRule(),
            new SeveralBudgetsRule(),
            new BudgetRule());

    Optional<PodVerdict> judge(PodView pod, DrainContext context);

    static PodVerdict firstOpinion(PodView pod, DrainContext context) {
        return IN_ORDER.stream()
                .flatMap(rule -> rule.judge(pod, context).stream())
                .findFirst()
                .orElseGet(PodVerdict.Evict::new);
    }
}
