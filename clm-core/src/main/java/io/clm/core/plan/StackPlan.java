package io.clm.core.plan;

import io.clm.core.diff.FieldChange;
import io.clm.core.diff.TextDiff;
import io.clm.core.render.DesiredStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happens to one stack. */
final class StackPlan {
    private final Insight insight;

    StackPlan(Insight insight) {
        this.insight = insight;
    }

    /** @param pool the node pool it belongs to; null for the cluster's own */
    StackChange of(DesiredStack wanted, @Nullable String pool, Optional<ObservedStack> there) {
        if (there.isPresent() && isAsWanted(there.get(), wanted)) {
            return change(wanted, pool, Action.NONE, List.of(), "", List.of());
        }
        String before = there.map(ObservedStack::template).orElse("");
        StackDiff diff = new StackDiff(before, wanted.template(), insight.mask());
        if (there.isEmpty()) {
            return change(wanted, pool, Action.CREATE, diff.resources(), "", List.of());
        }
        List<FieldChange> sections = new ArrayList<>(diff.sections());
        sections.addAll(tags(there.get(), wanted));
        String lines = TextDiff.unified(UserData.without(before), UserData.without(wanted.template()), insight.mask());
        return change(wanted, pool, Action.UPDATE, diff.resources(), lines, sections);
    }

    private static StackChange change(
            DesiredStack wanted,
            @Nullable String pool,
            Action action,
            List<ResourceChange> resources,
            String diff,
            List<FieldChange> sections) {
        Reversal reversal =
                Reversal.worst(resources.stream().map(ResourceChange::reversal).toList());
        return new StackChange(wanted.name(), pool, action, wanted.templateHash(), resources, diff, sections, reversal);
    }

    private static boolean isAsWanted(ObservedStack there, DesiredStack wanted) {
        return there.template().strip().equals(wanted.template().strip())
                && there.tags().entrySet().containsAll(wanted.tags().entrySet());
    }

    private static List<FieldChange> tags(ObservedStack there, DesiredStack wanted) {
        List<FieldChange> changes = new ArrayList<>();
        for (String tag : new TreeSet<>(wanted.tags().keySet())) {
            String before = there.tags().get(tag);
            String after = String.valueOf(wanted.tags().get(tag));
            if (!after.equals(before)) {
                changes.add(new FieldChange(
                        "tags[" + tag + "]", before == null ? null : "\"" + before + "\"", "\"" + after + "\""));
            }
        }
        return changes;
    }
}
