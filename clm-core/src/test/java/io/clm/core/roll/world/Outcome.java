package io.clm.core.roll.world;

import io.clm.core.roll.NodeMarks;
import java.util.IntSummaryStatistics;

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

    /** The cloud has no reason to end a machine for the balance of the group's zones. */
    static void balanced(SimGroup group, World world) {
        IntSummaryStatistics zones = group.zones.stream()
                .mapToInt(zone -> (int) world.live().stream()
                        .filter(machine -> machine.group == group && machine.zone.equals(zone))
                        .count())
                .summaryStatistics();
        boolean even = zones.getMax() - zones.getMin() < 2 || zones.getSum() < group.desired;
        Judge.check(even, "zones of %s have from %s to %s machines", group.name, zones.getMin(), zones.getMax());
    }

    static void check(SimMachine machine) {
        SimNode node = machine.node;
        if (node != null) {
            Judge.check(!node.unschedulable, "%s left cordoned", node.name);
            Judge.check(node.marks().equals(NodeMarks.NONE), "marks left on %s: %s", node.name, node.marks());
        }
    }
}
