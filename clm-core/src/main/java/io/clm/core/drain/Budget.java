package io.clm.core.drain;

import org.jspecify.annotations.Nullable;

/**
 * A PodDisruptionBudget (policy/v1).
 *
 * @param selector null selects no pod
 * @param disruptionsAllowed {@code status.disruptionsAllowed}; 0 while the status is behind the spec
 */
public record Budget(
        String namespace,
        String name,
        @Nullable LabelSelector selector,
        int disruptionsAllowed,
        int currentHealthy,
        int desiredHealthy,
        UnhealthyPods unhealthyPods) {

    /** {@code spec.unhealthyPodEvictionPolicy}. */
    public enum UnhealthyPods {
        /** A running pod that is not ready goes when the others are enough. The default. */
        IF_HEALTHY_BUDGET,
        /** A running pod that is not ready always goes. */
        ALWAYS_ALLOW
    }

    public boolean covers(PodView pod) {
        return selector != null && namespace.equals(pod.ref().namespace()) && selector.matches(pod.labels());
    }

    /** Such as {@code pdb/shop/cart}. */
    public String subject() {
        return "pdb/" + namespace + "/" + name;
    }

    boolean letsUnhealthyGo() {
        return switch (unhealthyPods) {
            case ALWAYS_ALLOW -> true;
            case IF_HEALTHY_BUDGET -> desiredHealthy > 0 && currentHealthy >= desiredHealthy;
        };
    }
}
