package io.clm.core.plan;

import io.clm.core.rollout.Phase;

/**
 * One line of what will be done, in order.
 *
 * @param subject what it is done to, such as {@code stack/kube-1} or {@code deployment/kube-system/dns}
 */
public record PlanStep(Phase phase, String subject, String text) {}
