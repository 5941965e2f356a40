package io.clm.core.drain;

import java.time.Duration;
import java.util.Map;

/**
 * How patient a drain is. The config items are CLM's: {@code drain_grace_period}, {@code drain_min_pod_lifetime},
 * {@code drain_min_healthy_sibling_lifetime}, {@code drain_min_unhealthy_sibling_lifetime},
 * {@code drain_force_evict_interval}, {@code drain_poll_interval}.
 *
 * @param force whether a pod may be deleted against its budget at all, once the times below allow it
 * @param gracePeriod from the start of a drain to the first forced deletion
 * @param minPodLifetime a younger pod is not deleted by force
 * @param minHealthySiblingLifetime nor is one that has a ready sibling (same budget) younger than this
 * @param minUnhealthySiblingLifetime nor one that has an unready sibling younger than this
 * @param forceEvictInterval between two forced deletions on a node
 * @param pollInterval between two looks at a pod that cannot go
 * @param unreachableAfter a node silent for this long has lost its pods: they are not waited for
 * @param terminationHeadroom what a terminating pod may overstay its deletion time before it is named as stuck
 * @param doNotEvict annotations that delay a pod's eviction to the end of the grace period
 */
public record DrainPolicy(
        boolean force,
        Duration gracePeriod,
        Duration minPodLifetime,
        Duration minHealthySiblingLifetime,
        Duration minUnhealthySiblingLifetime,
        Duration forceEvictInterval,
        Duration pollInterval,
        Duration unreachableAfter,
        Duration terminationHeadroom,
        Map<String, String> doNotEvict) {

    /** CLM's defaults: 6 h, 72 h, 1 h, 6 h, 5 min, 30 s. */
    public static final DrainPolicy DEFAULT = new DrainPolicy(
            true,
            Duration.ofHours(6),
            Duration.ofHours(72),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            Map.of("cluster-autoscaler.kubernetes.io/safe-to-evict", "false"));

    public DrainPolicy {
        doNotEvict = Map.copyOf(doNotEvict);
    }
}
