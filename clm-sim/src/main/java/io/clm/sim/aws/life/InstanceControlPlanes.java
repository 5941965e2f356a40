package io.clm.sim.aws.life;

import io.clm.sim.aws.autoscaling.Group;
import io.clm.sim.aws.autoscaling.Groups;
import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.ec2.NodeState;
import io.clm.sim.aws.ec2.Phase;
import io.clm.sim.cluster.ControlPlanes;
import io.clm.sim.state.StateLog;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads off groups and instances which clusters there are and which have a control plane. */
public record InstanceControlPlanes(StateLog log, Groups groups, Instances instances) implements ControlPlanes {

    @Override
    public Set<String> owners() {
        return log.transact(() -> groups.all().stream()
                .map(Group::cluster)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    }

    @Override
    public Set<String> running() {
        return log.transact(() -> instances.all().stream()
                .filter(InstanceControlPlanes::serves)
                .map(Instance::cluster)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    }

    private static boolean serves(Instance i) {
        boolean booted = i.node() == NodeState.BOOTED || i.node() == NodeState.REGISTERED;
        return i.controlPlane() && i.phase() == Phase.IN_SERVICE && booted;
    }
}
