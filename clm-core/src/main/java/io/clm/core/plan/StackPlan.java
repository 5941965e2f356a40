package io.clm.core.plan;

import io.clm.core.render.DesiredStack;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to one stack. */
final class StackPlan {
    private StackPlan() {}

    /** @param pool the node pool it belongs to; null for the cluster's own */
    static StackChange of(DesiredStack wanted, @Nullable String pool, Optional<ObservedStack> there) {
        String before = there.map(ObservedStack::template).orElse("");
        Action action = there.isEmpty() ? Action.CREATE : isAsWanted(there.get(), wanted) ? Action.NONE : Action.UPDATE;
        boolean changes = action != Action.NONE;
        return new StackChange(
                wanted.name(),
                pool,
                action,
                wanted.templateHash(),
                changes ? StackResources.changes(before, wanted.template()) : java.util.List.of(),
                action == Action.UPDATE
                        ? TextDiff.unified(UserData.without(before), UserData.without(wanted.template()))
                        : "");
    }

    private static boolean isAsWanted(ObservedStack there, DesiredStack wanted) {
        return there.template().strip().equals(wanted.template().strip())
                && there.tags().entrySet().containsAll(wanted.tags().entrySet());
    }
}
