package io.clm.core.report;

import io.clm.core.guard.Finding;
import io.clm.core.plan.Disruption;
import io.clm.core.plan.ObjectChange;
import io.clm.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to one cluster, in a line.
 *
 * @param changes what changes, counted
 * @param nodes those that are replaced
 * @param undo what it takes to go back
 * @param trouble what blocks it; empty when nothing does
 */
record ClusterLine(String name, String changes, String nodes, String undo, String trouble) {

    /** What the columns are about. */
    static final List<String> HEADINGS = List.of("Cluster", "Changes", "Nodes replaced", "Undo", "Blocked");

    /** One for each cluster; none where there is but one cluster, or nothing to say of any. */
    static List<ClusterLine> of(FleetDiff fleet) {
        boolean telling = fleet.hasChanges() || !fleet.failed().isEmpty();
        return fleet.clusters().size() > 1 && telling
                ? fleet.clusters().stream().map(ClusterLine::of).toList()
                : List.of();
    }

    private static ClusterLine of(ClusterDiff diff) {
        Plan plan = diff.plan();
        return diff.changes()
                ? new ClusterLine(diff.name(), changes(plan), nodes(plan.disruption()), undo(plan), trouble(plan))
                : new ClusterLine(diff.name(), diff.fails() ? "not known" : "none", "", "", trouble(plan));
    }

    List<String> cells() {
        return List.of(name, changes, nodes, undo, trouble);
    }

    private static String changes(Plan plan) {
        List<String> parts = new ArrayList<>();
        add(parts, plan.stacks().size(), "stack");
        add(parts, plan.pools().size(), "pool");
        add(parts, plan.objects().stream().filter(ObjectChange::counts).count(), "object");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long number, String what) {
        if (number > 0) {
            parts.add(Words.count(number, what));
        }
    }

    private static String nodes(Disruption disruption) {
        int least = disruption.nodesAtLeast();
        int most = disruption.nodesAtMost();
        return most == 0 ? "none" : least == most ? String.valueOf(most) : least + " to " + most;
    }

    private static String undo(Plan plan) {
        return switch (plan.reversal().level()) {
            case REVERSIBLE -> "reversible";
            case NODE_ROLL -> "with another node roll";
            case ONE_WAY -> "one-way";
        };
    }

    private static String trouble(Plan plan) {
        long blocking = plan.findings().stream().filter(Finding::blocks).count();
        return blocking == 0 ? "" : "blocked by " + Words.count(blocking, "finding");
    }
}
