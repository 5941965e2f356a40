package io.clm.core.report;

import io.clm.core.cloudformation.UpdateBehaviour;
import io.clm.core.plan.Action;
import io.clm.core.plan.PropertyChange;
import io.clm.core.plan.ResourceChange;
import io.clm.core.plan.Reversal;
import io.clm.core.plan.StackChange;
import io.clm.core.report.Entry.Section;
import io.clm.core.report.Entry.Sign;
import java.util.ArrayList;
import java.util.List;

/** The changes of a stack: one entry a resource; one for the whole of a stack that is new. */
final class StackEntries {
    private StackEntries() {}

    static List<Entry> of(StackChange stack) {
        if (stack.action() == Action.CREATE) {
            return List.of(entry(
                    stack,
                    Sign.ADD,
                    "the stack is created: " + Words.count(stack.resources().size(), "resource"),
                    Reversal.REVERSIBLE,
                    false,
                    List.of(),
                    List.of()));
        }
        List<Entry> entries = new ArrayList<>();
        stack.resources().forEach(resource -> entries.add(resource(stack, resource)));
        if (!stack.sections().isEmpty()) {
            entries.add(entry(
                    stack,
                    Sign.CHANGE,
                    "outside of the resources",
                    Reversal.REVERSIBLE,
                    false,
                    List.of(),
                    stack.sections().stream().map(Details::of).toList()));
        }
        if (entries.isEmpty()) {
            entries.add(entry(
                    stack,
                    Sign.NONE,
                    "text only: comments or layout, nothing that CloudFormation acts on",
                    Reversal.REVERSIBLE,
                    false,
                    List.of(),
                    List.of()));
        }
        return entries;
    }

    private static Entry resource(StackChange stack, ResourceChange resource) {
        boolean refused = resource.notes().stream().anyMatch(note -> note.startsWith("CloudFormation refuses"));
        return entry(
                stack,
                sign(resource),
                "%s  %s%s".formatted(resource.logicalId(), resource.type(), what(resource)),
                resource.reversal(),
                refused,
                resource.notes(),
                resource.properties().stream()
                        .map(property -> detail(stack, resource, property))
                        .toList());
    }

    private static Sign sign(ResourceChange resource) {
        return resource.mayBeReplaced() ? Sign.REPLACE : Entries.sign(resource.action());
    }

    private static String what(ResourceChange resource) {
        return switch (resource.action()) {
            case CREATE -> "  is added";
            case DELETE -> "  is deleted";
            case UPDATE -> updated(resource);
            case LEAVE, NONE -> "";
        };
    }

    private static String updated(ResourceChange resource) {
        return switch (resource.replacement()) {
            case ResourceChange.REPLACED -> "  is replaced";
            case ResourceChange.MAYBE -> "  may be replaced";
            case ResourceChange.KEPT -> "  is updated in place";
            default -> "  is updated, whether in place is unknown";
        };
    }

    private static Detail detail(StackChange stack, ResourceChange resource, PropertyChange property) {
        boolean userDataOfPool = stack.pool() != null && property.field().path().endsWith("UserData");
        if (userDataOfPool) {
            return new Detail.Value(property.field().path(), null, null, "see the nodes above");
        }
        return Details.of(property.field(), note(resource, property.update()));
    }

    private static String note(ResourceChange resource, UpdateBehaviour update) {
        return switch (update) {
            case REPLACE -> "replaces it";
            case CONDITIONAL -> "may replace it";
            case UNKNOWN -> "unknown to AWS' schemas: may replace it";
            case IN_PLACE -> resource.mayBeReplaced() ? "in place" : "";
        };
    }

    private static Entry entry(
            StackChange stack,
            Sign sign,
            String title,
            Reversal reversal,
            boolean refused,
            List<String> notes,
            List<Detail> details) {
        return new Entry(
                Section.STACKS,
                sign,
                stack.pool() == null ? stack.name() : "stacks of node pools",
                title,
                stack.pool() == null ? "" : stack.pool(),
                "",
                "",
                reversal,
                refused,
                notes,
                details);
    }
}
