package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.Delays;
import io.clm.sim.aws.cloudformation.resource.Made;
import io.clm.sim.aws.cloudformation.resource.ResourceKinds;
import io.clm.sim.aws.cloudformation.resource.ResourceOrder;
import java.time.Instant;
import java.util.List;

/** Takes an update back: what was changed is as before, what was made goes. Dependents first. */
final class Undo {
    private final Stacks stacks;
    private final Templates templates;
    private final ResourceKinds kinds;
    private final StackEvents events;
    private final Endings endings;
    private final Delays delays;

    Undo(Stacks stacks, Templates templates, ResourceKinds kinds, StackEvents events, Endings endings, Delays delays) {
        this.stacks = stacks;
        this.templates = templates;
        this.kinds = kinds;
        this.events = events;
        this.endings = endings;
        this.delays = delays;
    }

    void step(Stack stack, Instant now) {
        List<StackResource> changed = ordered(stack);
        if (changed.stream().anyMatch(row -> now.isBefore(row.since().plus(delays.resource())))) {
            return;
        }
        changed.forEach(row -> restore(stack, row, now));
        stacks.resources(stack).stream()
                .filter(row -> row.fresh() && !row.doomed())
                .forEach(row -> endings.doom(row, now));
        stacks.resources(stack).stream()
                .filter(row -> !row.doomed())
                .forEach(row -> stacks.put(row.settled(stack.operation())));
        endings.move(stack.back(), StackStatus.UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS, stack.reason(), now);
    }

    private List<StackResource> ordered(Stack stack) {
        List<String> order = templates.get(stack.current().template()).order();
        return stacks.resources(stack).stream()
                .filter(row -> row.before() != null && !row.doomed())
                .sorted((a, b) -> Integer.compare(order.indexOf(b.logicalId()), order.indexOf(a.logicalId())))
                .toList();
    }

    private void restore(Stack stack, StackResource row, Instant now) {
        Made before = row.before();
        Made made = row.made();
        if (before == null || made == null) {
            return;
        }
        if (!before.id().equals(made.id())) {
            stacks.put(row.doomed(now));
        } else if (!before.equals(made)) {
            kinds.of(row.type()).restore(order(stack, row, before, now), before, made);
        }
        StackResource restored =
                row.with(before, null).wanting(before.properties()).in("UPDATE_COMPLETE", null, now);
        stacks.put(restored);
        events.resource(stack, restored, now);
    }

    private static ResourceOrder order(Stack stack, StackResource row, Made before, Instant now) {
        Definition old = stack.back().current();
        return new ResourceOrder(
                stack.scope(),
                stack.id(),
                stack.name(),
                old.tags(),
                row.logicalId(),
                row.type(),
                before.properties(),
                now);
    }
}
