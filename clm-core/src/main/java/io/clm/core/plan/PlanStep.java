package io.clm.core.plan;

import io.clm.core.rollout.Phase;

/**
 * One line of what will be done, in order.
 *
 * @param subject what it is done to, such as {@code stack/kube-1} or {@code deployment/kube-system/dns}
 */
public record PlanStep(Phase phase, String subject, String text, Reversal reversal) {

    @SuppressWarnings("NullAway") // steps of schema version 1 have no reversal
    public PlanStep {
        reversal = reversal == null ? Reversal.REVERSIBLE : reversal;
    }
}
