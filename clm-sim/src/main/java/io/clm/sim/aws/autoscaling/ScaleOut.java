package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.Network;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a new instance goes: into the group's zone that has fewest. */
final class ScaleOut {
    private ScaleOut() {}

    static Optional<Network.Subnet> choose(Group group, List<Instance> alive) {
        return group.subnets().stream()
                .flatMap(id -> Network.subnet(group.scope(), id).stream())
                .min(Comparator.comparing((Network.Subnet subnet) -> inZone(alive, subnet.zone()))
                        .thenComparing(Network.Subnet::zone));
    }

    private static long inZone(List<Instance> alive, String zone) {
        return alive.stream().filter(i -> i.place().zone().equals(zone)).count();
    }
}
