package io.clm.core.report;

import io.clm.core.plan.Action;
import io.clm.core.plan.ObjectChange;
import io.clm.core.plan.Plan;
import io.clm.core.plan.Reversal.Level;
import io.clm.core.plan.StackChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** A fleet's plans in a few lines: what it is, and how much. */
final class Summary {
    private final FleetDiff fleet;
    private final List<Shared> risks;

    Summary(FleetDiff fleet, Digest digest) {
        this.fleet = fleet;
        this.risks = digest.risks();
    }

    /** {@code 3 of 4 clusters change}. */
    String headline() {
        int all = fleet.clusters().size();
        int changed = fleet.changed().size();
        int failed = fleet.failed().size();
        if (all == 1) {
            return fleet.clusters().getFirst().name()
                    + (failed == 1 ? " cannot be planned" : changed == 0 ? ": no change" : "");
        }
        if (failed == all) {
            return "none of " + all + " clusters can be planned";
        }
        String blocked = failed == 0 ? "" : ", " + failed + " cannot be planned";
        String planned = changed == 0
                ? "no change in " + Words.count(all - failed, "cluster")
                : changed + " of " + all + " clusters change";
        return planned + blocked;
    }

    /** What there is to say, by what it is about; nothing is said of nothing. */
    Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        put(lines, "Undo", undo());
        put(lines, "Nodes", nodes());
        put(lines, "Stacks", stacks());
        put(lines, "Objects", objects());
        return lines;
    }

    private static void put(Map<String, String> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.put(name, text);
        }
    }

    private String undo() {
        if (!fleet.hasChanges()) {
            return "";
        }
        long oneWay = risks.stream()
                .filter(risk -> risk.entry().reversal().cannotBeUndone())
                .count();
        long refused = risks.stream().filter(risk -> risk.entry().refused()).count();
        boolean rolls = plans().stream()
                .flatMap(plan -> plan.pools().stream())
                .anyMatch(pool -> pool.reversal().level() == Level.NODE_ROLL);
        List<String> parts = new ArrayList<>();
        if (oneWay > 0) {
            parts.add(Words.count(oneWay, "change") + " cannot be undone");
        }
        if (refused > 0) {
            parts.add(refused + " will be refused as " + (refused == 1 ? "it is" : "they are"));
        }
        if (rolls) {
            parts.add("going back replaces the nodes once more");
        }
        return parts.isEmpty() ? "the version before puts all of it back" : String.join("; ", parts);
    }

    private String nodes() {
        int least = sum(plan -> plan.disruption().nodesAtLeast());
        int most = sum(plan -> plan.disruption().nodesAtMost());
        int pools = sum(plan -> plan.disruption().pools().size());
        if (pools == 0) {
            return fleet.hasChanges() ? "none is replaced" : "";
        }
        String range = least == most ? String.valueOf(least) : least + " to " + most;
        return "%s in %s are replaced".formatted(range, Words.count(pools, "pool"));
    }

    private String stacks() {
        Map<Action, Integer> count = new EnumMap<>(Action.class);
        int replaced = 0;
        for (StackChange stack :
                plans().stream().flatMap(plan -> plan.stacks().stream()).toList()) {
            count.merge(stack.action(), 1, Integer::sum);
            replaced += (int) stack.resources().stream()
                    .filter(resource -> resource.mayBeReplaced() || resource.action() == Action.DELETE)
                    .count();
        }
        String text = counted(count);
        return text.isEmpty() || replaced == 0
                ? text
                : text + "; " + Words.count(replaced, "resource") + " replaced or deleted";
    }

    private String objects() {
        Map<Action, Integer> count = new EnumMap<>(Action.class);
        plans().stream()
                .flatMap(plan -> plan.objects().stream())
                .filter(ObjectChange::counts)
                .forEach(object -> count.merge(object.action(), 1, Integer::sum));
        long restarts = plans().stream()
                .flatMap(plan -> plan.objects().stream())
                .filter(ObjectChange::restartsPods)
                .count();
        return counted(count) + (restarts == 0 ? "" : "; " + Words.count(restarts, "workload") + " restarted");
    }

    private static String counted(Map<Action, Integer> count) {
        List<String> parts = new ArrayList<>();
        count.forEach((action, number) -> parts.add(number + " " + done(action)));
        return String.join(", ", parts);
    }

    private static String done(Action action) {
        return switch (action) {
            case CREATE -> "created";
            case UPDATE -> "changed";
            case DELETE -> "deleted";
            case LEAVE -> "left behind";
            case NONE -> "unchanged";
        };
    }

    private List<Plan> plans() {
        return fleet.changed().stream().map(ClusterDiff::plan).toList();
    }

    private int sum(ToIntFunction<Plan> what) {
        return plans().stream().mapToInt(what).sum();
    }
}
