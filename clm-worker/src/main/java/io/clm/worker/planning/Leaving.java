package io.clm.worker.planning;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.Problem;
import io.clm.core.rollout.RolloutState;
import io.clm.worker.registry.Registry;
import java.util.List;

/** A cluster that is to be decommissioned: nothing new is done to it, and what is done by hand is said. */
final class Leaving {
    private static final List<String> SOURCES = List.of("planner", "hold", "channel");

    private final Registry registry;

    Leaving(Registry registry) {
        this.registry = registry;
    }

    /** Whether it is one; then what was planned for it ends. */
    boolean see(Cluster cluster) {
        boolean requested = cluster.lifecycleStatus() == LifecycleStatus.DECOMMISSION_REQUESTED;
        registry.problems(cluster.id(), "lifecycle", requested ? List.of(problem(cluster)) : List.of());
        if (cluster.lifecycleStatus().isLeaving()) {
            end(cluster);
        }
        return cluster.lifecycleStatus().isLeaving();
    }

    private void end(Cluster cluster) {
        registry.openRollout(cluster.id())
                .filter(open -> open.state() != RolloutState.RUNNING)
                .ifPresent(open -> registry.supersede(open.id(), "the cluster is to be decommissioned"));
        SOURCES.forEach(source -> registry.problems(cluster.id(), source, List.of()));
    }

    private static Problem problem(Cluster cluster) {
        return Problem.of(
                "decommission-requested",
                "The cluster waits to be decommissioned by a person",
                ("Nothing is planned or rolled any more. Stacks, machines and objects are left as they are: delete the"
                                + " stacks of %s and of its node pools, then set lifecycle_status to decommissioned.")
                        .formatted(cluster.localId()),
                "cluster/" + cluster.alias());
    }
}
