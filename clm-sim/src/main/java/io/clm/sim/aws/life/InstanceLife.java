package io.clm.sim.aws.life;

import io.clm.sim.aws.Delays;
import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.ec2.NodeState;
import io.clm.sim.aws.ec2.Phase;
import io.clm.sim.fault.FaultBook;
import java.time.Instant;

/**
 * Moves instances on: pending, in service, terminating, terminated, forgotten. All by stored times, so that it makes no
 * difference whether the process lived in between.
 */
public final class InstanceLife {
    private final Instances instances;
    private final FaultBook faults;
    private final NodeKeeper nodes;
    private final Delays delays;

    public InstanceLife(Instances instances, FaultBook faults, NodeKeeper nodes, Delays delays) {
        this.instances = instances;
        this.faults = faults;
        this.nodes = nodes;
        this.delays = delays;
    }

    /** One look at every instance. */
    public void tick(Instant now) {
        instances.all().forEach(instance -> live(instance, now));
    }

    private void live(Instance i, Instant now) {
        switch (i.phase()) {
            case PENDING -> pending(i, now);
            case IN_SERVICE -> inService(i, now);
            case TERMINATING -> terminating(i, now);
            case TERMINATED -> terminated(i, now);
        }
    }

    private void pending(Instance i, Instant now) {
        Instant due = i.launch().at().plus(delays.boot());
        if (!now.isBefore(due)) {
            instances.put(i.in(Phase.IN_SERVICE, due));
        }
    }

    private void inService(Instance i, Instant now) {
        String cluster = i.cluster().orElse(null);
        if (cluster == null) {
            return;
        }
        if (i.node() == NodeState.NONE && !faults.catches(cluster, i.pool(), i.id())) {
            instances.put(i.node(NodeState.BOOTED));
        } else if (i.node() == NodeState.BOOTED) {
            nodes.register(i, cluster, now);
        }
    }

    private void terminating(Instance i, Instant now) {
        removeNode(i, now);
        Instant due = i.since().plus(delays.terminate());
        if (!now.isBefore(due)) {
            instances.put(instances.get(i.scope(), i.id()).in(Phase.TERMINATED, due));
        }
    }

    private void terminated(Instance i, Instant now) {
        removeNode(i, now);
        boolean forgotten = now.isAfter(i.since().plus(delays.remember()));
        if (forgotten && (i.node() == NodeState.REMOVED || nodes.hopeless(i))) {
            instances.remove(i);
        }
    }

    private void removeNode(Instance i, Instant now) {
        if (i.node() == NodeState.NONE || i.cluster().isEmpty()) {
            instances.put(i.node(NodeState.REMOVED));
        } else if (i.node() != NodeState.REMOVED) {
            nodes.remove(i, i.cluster().orElseThrow(), now);
        }
    }
}
