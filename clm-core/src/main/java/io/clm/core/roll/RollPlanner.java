package io.clm.core.roll;

import java.time.Instant;

/**
 * Decides what to do next with a pool, from what is there and nothing else, so that any worker can go on where another
 * one was killed.
 */
public final class RollPlanner {

    private RollPlanner() {}

    /** The next steps towards a pool of current nodes at its original size. */
    public static RollDecision next(PoolView view, RollPolicy policy, Instant now) {
        throw new UnsupportedOperationException("not there yet: " + view.pool() + policy + now);
    }

    /**
     * The next steps towards a pool that can be left as it is: undrained nodes schedulable, the group at its original
     * size. For an abort, a pause and a block alike.
     */
    public static RollDecision abort(PoolView view, RollPolicy policy, Instant now) {
        throw new UnsupportedOperationException("not there yet: " + view.pool() + policy + now);
    }
}
