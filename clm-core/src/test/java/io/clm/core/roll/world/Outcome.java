package io.clm.core.roll.world;

import io.clm.core.roll.NodeMarks;

/** What groups and nodes must be like when a roll is over, finished or aborted. */
final class Outcome {

    private Outcome() {}

    static void check(SimGroup group) {
        boolean exact = group.desired >= group.expectedLow && group.desired <= group.expectedHigh;
        boolean limits = group.min == group.firstMin && group.max == group.firstMax;
        Judge.check(group.record == null, "record left on %s", group.name);
        Judge.check(exact, "%s has size %s, not %s", group.name, group.desired, group.expectedLow);
        Judge.check(limits, "limits of %s are %s to %s", group.name, group.min, group.max);
        Judge.check(group.suspended.isEmpty(), "rebalancing stays off in %s", group.name);
    }

    static void check(SimMachine machine) {
        SimNode node = machine.node;
        if (node != null) {
            Judge.check(!node.unschedulable, "%s left cordoned", node.name);
            Judge.check(node.marks().equals(NodeMarks.NONE), "marks left on %s: %s", node.name, node.marks());
        }
    }
}
