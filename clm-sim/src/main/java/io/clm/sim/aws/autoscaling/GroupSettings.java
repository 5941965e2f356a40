package io.clm.sim.aws.autoscaling;

import java.util.List;

/**
 * Settings of a group that are kept and shown, and have no effect here.
 *
 * @param cooldown in seconds
 * @param healthCheck {@code EC2} or {@code ELB}
 * @param gracePeriod in seconds
 */
public record GroupSettings(
        int cooldown,
        String healthCheck,
        int gracePeriod,
        List<String> targetGroups,
        List<String> loadBalancers,
        List<String> terminationPolicies) {

    /** What AWS takes when nothing is said. */
    public static final GroupSettings DEFAULTS =
            new GroupSettings(300, "EC2", 0, List.of(), List.of(), List.of("Default"));
}
