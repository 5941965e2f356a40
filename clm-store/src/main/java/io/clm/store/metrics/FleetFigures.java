package io.clm.store.metrics;

import java.util.List;

/**
 * The fleet in figures.
 *
 * @param clusters by channel and state, see {@link FleetFiguresStore}
 * @param rollouts open ones by state, and those that ended in the last day
 * @param oldestPlanSeconds age of the oldest of the clusters' newest plans; 0 without any
 * @param queued rollouts that are approved and wait for a worker
 * @param planningQueued clusters that are to be planned
 */
public record FleetFigures(
        List<Count> clusters, List<Count> rollouts, double oldestPlanSeconds, long queued, long planningQueued) {

    public FleetFigures {
        clusters = List.copyOf(clusters);
        rollouts = List.copyOf(rollouts);
    }

    /** So many in a channel and a state; rollouts are not told by channel. */
    public record Count(String channel, String state, long count) {}
}
