package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.Delays;
import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.Network;
import io.clm.sim.aws.ec2.Phase;
import java.time.Instant;
import java.util.List;

/**
 * The process AZRebalance: when a group has been left alone for a while and a zone of it has two instances more than
 * another, a new one is launched where there are fewest, and once it is in service one ends where there are most.
 */
record Rebalance(Activities activities, Delays delays) {
    static final String CAUSE = "an instance was launched to aid in balancing the group's zones";

    /** Whether a group is to get an instance more for balance now. */
    boolean due(Group group, List<Instance> alive, Instant now) {
        return runs(group)
                && alive.size() == group.size().desired()
                && !now.isBefore(group.changedAt().plus(delays.rebalance()))
                && alive.stream().allMatch(i -> i.phase() == Phase.IN_SERVICE)
                && lopsided(group, alive);
    }

    /** Whether the instance that was launched for balance still boots, so that nothing is to be ended yet. */
    boolean underWay(Group group, List<Instance> alive) {
        return activities.of(group.scope(), group.name()).stream()
                .filter(activity -> activity.launch() && activity.cause().equals(CAUSE))
                .anyMatch(activity ->
                        alive.stream().anyMatch(i -> i.phase() == Phase.PENDING && i.id().equals(activity.instance())));
    }

    private static boolean runs(Group group) {
        return group.runs("AZRebalance") && group.runs("Launch") && group.runs("Terminate") && !group.deleting();
    }

    private static boolean lopsided(Group group, List<Instance> alive) {
        List<Long> counts = group.subnets().stream()
                .flatMap(id -> Network.subnet(group.scope(), id).stream())
                .map(Network.Subnet::zone)
                .distinct()
                .map(zone -> alive.stream()
                        .filter(i -> i.place().zone().equals(zone))
                        .count())
                .sorted()
                .toList();
        return counts.size() > 1 && counts.getLast() - counts.getFirst() >= 2;
    }
}
