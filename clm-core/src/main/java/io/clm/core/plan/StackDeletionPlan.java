package io.clm.core.plan;

import io.clm.core.render.DesiredCluster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stacks that cf-deletions.yaml names and that are there. */
final class StackDeletionPlan {
    private StackDeletionPlan() {}

    static List<StackChange> of(DesiredCluster desired, Observed observed) {
        return Stream.concat(
                        desired.stackDeletions().preApply().stream(), desired.stackDeletions().postApply().stream())
                .distinct()
                .map(observed::stack)
                .flatMap(Optional::stream)
                .map(StackDeletionPlan::deleted)
                .toList();
    }

    private static StackChange deleted(ObservedStack stack) {
        List<ResourceChange> resources = new StackDiff(stack.template(), "", io.clm.core.diff.Mask.NONE).resources();
        Reversal reversal =
                Reversal.worst(resources.stream().map(ResourceChange::reversal).toList());
        return new StackChange(stack.name(), null, Action.DELETE, "", resources, "", List.of(), reversal);
    }
}
