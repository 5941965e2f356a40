package io.clm.core.roll;

import java.time.Instant;

/**
 * Decides what to do next with a pool, from what is there and nothing else, so that any worker can go on where another
 * one was killed. The way of a pool:
 *
 * <ol>
 *   <li>The sizes of its groups and the number of its ready nodes (the floor) are recorded on the groups; rebalancing
 *       and the autoscaler's scale-down are switched off; all old nodes are tainted, so that pods move once.
 *   <li>Each group is scaled out by the nodes that go next, and a node is only cordoned when more nodes than the floor
 *       are ready and schedulable. Unready old nodes need no surge and go first.
 *   <li>The first new node is a canary. When the gate was good N times in a row, more nodes may be under drain: 1, 2, 4.
 *   <li>A drained node is terminated; the last ones without replacement, which brings the groups to their size.
 *   <li>A drain that is stuck is parked (schedulable again) so long as another node can go first.
 *   <li>At the end sizes are set exactly, and every mark is taken back.
 * </ol>
 */
public final class RollPlanner {

    private RollPlanner() {}

    /** The next steps towards a pool of current nodes at its original size. */
    public static RollDecision next(PoolView view, RollPolicy policy, Instant now) {
        return new Forward(new PoolState(view, policy, now)).decide();
    }

    /**
     * The next steps towards a pool that can be left as it is: undrained nodes schedulable, the group at its original
     * size. For an abort, a pause and a block alike.
     */
    public static RollDecision abort(PoolView view, RollPolicy policy, Instant now) {
        return new Abort(new PoolState(view, policy, now)).decide();
    }
}
