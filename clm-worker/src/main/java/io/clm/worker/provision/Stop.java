package io.clm.worker.provision;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import java.util.Optional;

/** Why a rollout is not to go on now. */
sealed interface Stop {
    /** For good. */
    record End(RolloutState state, String why) implements Stop {}

    /** Until somebody takes it back. */
    record Rest(Waiting.Kind kind, String text) implements Stop {}

    /** Empty when it may go on. */
    static Optional<Stop> of(Rollout rollout, Cluster cluster) {
        if (cluster.lifecycleStatus().isLeaving()) {
            return Optional.of(new End(RolloutState.ABORTED, "the cluster is to be decommissioned"));
        }
        return switch (rollout.request()) {
            case ABORT -> Optional.of(new End(RolloutState.ABORTED, "aborted on request"));
            case SUPERSEDE -> Optional.of(new End(RolloutState.SUPERSEDED, "a newer version takes its place"));
            case PAUSE -> Optional.of(new Rest(Waiting.Kind.PAUSED, "Paused on request, until it is resumed."));
            case NONE -> blocked(cluster);
        };
    }

    private static Optional<Stop> blocked(Cluster cluster) {
        if (cluster.mode() == Cluster.Mode.OBSERVE) {
            return Optional.of(new Rest(Waiting.Kind.BLOCKED, "The cluster is only observed (mode: observe)."));
        }
        return cluster.updateBlock()
                .map(reason -> new Rest(Waiting.Kind.BLOCKED, "cluster_update_block is set: " + reason));
    }
}
