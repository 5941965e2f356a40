package io.clm.core.drain;

import java.time.Instant;

/** Decides what a node's drain does next, from its pods and the budgets as they are. */
public final class DrainPlanner {

    private DrainPlanner() {}

    public static DrainStep next(NodePods node, Budgets budgets, DrainPolicy policy, Instant now) {
        throw new UnsupportedOperationException("not there yet: " + node.node() + budgets + policy + now);
    }
}
