package io.clm.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a resource's change may cost: what is lost with it, what is kept, what CloudFormation refuses. */
final class ResourceRisk {
    private static final String RETAIN = "Retain";

    private final @Nullable StackResource before;
    private final @Nullable StackResource after;
    private final Updates updates;

    ResourceRisk(@Nullable StackResource before, @Nullable StackResource after, Updates updates) {
        this.before = before;
        this.after = after;
        this.updates = updates;
    }

    ResourceChange judged(ResourceChange change) {
        List<String> notes = new ArrayList<>(change.notes());
        keeps(change, notes);
        refuses(change, notes);
        if (change.replaces() && updates.isDeletedFirst(change.type())) {
            notes.add("the old one is deleted before the new one is made");
        }
        return new ResourceChange(
                change.logicalId(),
                change.type(),
                change.action(),
                change.replacement(),
                change.properties(),
                notes,
                reversal(change));
    }

    private void keeps(ResourceChange change, List<String> notes) {
        String policy = policy(change);
        if (policy.equals(RETAIN)) {
            notes.add("the old one is kept, outside of the stack (" + policyName(change) + ": Retain)");
        } else if (policy.equals("Snapshot")) {
            notes.add("a snapshot is taken of the old one (" + policyName(change) + ": Snapshot)");
        }
    }

    /** What counts is what the stack said before the change for a deletion, and what it says now for a replacement. */
    private String policy(ResourceChange change) {
        if (change.action() == Action.DELETE && before != null) {
            return before.policy("DeletionPolicy");
        }
        return change.mayBeReplaced() && after != null ? after.policy("UpdateReplacePolicy") : "";
    }

    private static String policyName(ResourceChange change) {
        return change.action() == Action.DELETE ? "DeletionPolicy" : "UpdateReplacePolicy";
    }

    private void refuses(ResourceChange change, List<String> notes) {
        if (!change.replaces() || before == null || after == null) {
            return;
        }
        Map<String, Object> old = before.properties();
        after.properties().forEach((name, value) -> {
            if (value instanceof String && value.equals(old.get(name)) && updates.isIdentifier(change.type(), name)) {
                notes.add("CloudFormation refuses to replace it while %s stays %s".formatted(name, value));
            }
        });
    }

    private Reversal reversal(ResourceChange change) {
        if (StackDiff.isOtherLaunch(change)) {
            return Reversal.nodeRoll("machines are launched from it");
        }
        if (upgrades(change)) {
            return Reversal.oneWay("a control plane's version cannot go back");
        }
        boolean goes = change.action() == Action.DELETE || change.mayBeReplaced();
        String loss = LostWith.resource(change.type());
        if (!goes || loss.isEmpty() || policy(change).equals(RETAIN)) {
            return Reversal.REVERSIBLE;
        }
        String kept = policy(change).equals("Snapshot") ? ", unless it is restored from the snapshot" : "";
        String how =
                change.action() == Action.DELETE ? "is deleted" : change.replaces() ? "is replaced" : "may be replaced";
        return Reversal.oneWay("%s %s: %s%s".formatted(change.logicalId(), how, loss, kept));
    }

    private static boolean upgrades(ResourceChange change) {
        return change.type().equals("AWS::EKS::Cluster")
                && change.properties().stream()
                        .anyMatch(property -> property.field().path().equals("Version"));
    }
}
