package io.clm.core.roll;

/**
 * What the policy comes to for this pool. Spot instances are replaced one by one without surge; where there is no
 * surge one node must be allowed to be missing; a control plane is rolled one node at a time.
 */
record Limits(int surge, int unavailable, int parallel) {

    static Limits of(PoolView view, RollPolicy policy) {
        int surge = view.spot() ? 0 : policy.surge();
        int unavailable = unavailable(view, policy, surge);
        int parallel = view.kind() == PoolKind.CONTROL_PLANE ? 1 : policy.maxParallelNodes();
        return new Limits(surge, unavailable, Math.min(parallel, surge + unavailable));
    }

    private static int unavailable(PoolView view, RollPolicy policy, int surge) {
        if (view.spot()) {
            return 1;
        }
        return surge == 0 ? Math.max(1, policy.maxUnavailable()) : policy.maxUnavailable();
    }
}
