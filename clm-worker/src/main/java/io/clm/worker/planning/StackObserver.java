package io.clm.worker.planning;

import io.clm.core.plan.ObservedStack;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.DesiredPool;
import io.clm.core.render.DesiredStack;
import io.clm.worker.outside.Parallel;
import io.clm.worker.stack.StackView;
import io.clm.worker.stack.Stacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the stacks that a version wants. */
final class StackObserver {
    private static final int AT_ONCE = 4;

    private StackObserver() {}

    static List<ObservedStack> observe(Stacks stacks, DesiredCluster desired) {
        List<String> names = new ArrayList<>(
                desired.ownStacks().stream().map(DesiredStack::name).toList());
        desired.pools().stream().map(DesiredPool::stack).map(DesiredStack::name).forEach(names::add);
        return Parallel.map(names, AT_ONCE, name -> one(stacks, name)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty also for one that was never made: it will be created. */
    private static Optional<ObservedStack> one(Stacks stacks, String name) {
        return stacks.find(name)
                .filter(stack -> !stack.isFailedCreate() && !stack.isEmptyShell())
                .map(stack -> observed(stacks, stack));
    }

    private static ObservedStack observed(Stacks stacks, StackView stack) {
        return new ObservedStack(stack.name(), stacks.template(stack.name()).orElse(""), stack.tags());
    }
}
