package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.Delays;
import io.clm.sim.aws.cloudformation.resource.Made;
import io.clm.sim.aws.cloudformation.resource.ResourceKinds;
import io.clm.sim.aws.cloudformation.resource.ResourceOrder;
import java.time.Instant;
import java.util.List;

/** Deletes the resources of a stack that are doomed, each after those that need it. */
final class Removal {
    private final Stacks stacks;
    private final ResourceKinds kinds;
    private final StackEvents events;
    private final Endings endings;
    private final Delays delays;

    Removal(Stacks stacks, ResourceKinds kinds, StackEvents events, Endings endings, Delays delays) {
        this.stacks = stacks;
        this.kinds = kinds;
        this.events = events;
        this.endings = endings;
        this.delays = delays;
    }

    void step(Stack stack, Instant now) {
        List<StackResource> doomed = doomed(stack);
        doomed.stream().filter(row -> free(row, doomed)).forEach(row -> remove(stack, row, now));
        if (doomed(stack).isEmpty()) {
            end(stack, now);
        }
    }

    private List<StackResource> doomed(Stack stack) {
        return stacks.resources(stack).stream().filter(StackResource::doomed).toList();
    }

    private static boolean free(StackResource row, List<StackResource> doomed) {
        return doomed.stream().noneMatch(other -> other.needs().contains(row.logicalId()));
    }

    private void remove(Stack stack, StackResource row, Instant now) {
        Made made = row.made();
        if (made == null || row.retained()) {
            gone(stack, row, row.retained() && made != null ? "DELETE_SKIPPED" : "DELETE_COMPLETE", now);
        } else if (!row.status().equals("DELETE_IN_PROGRESS")) {
            StackResource begun = row.in("DELETE_IN_PROGRESS", null, now);
            stacks.put(begun);
            events.resource(stack, begun, now);
        } else if (!now.isBefore(row.since().plus(delays.resource()))
                && kinds.of(row.type()).delete(order(stack, row, made, now), made)) {
            gone(stack, row, "DELETE_COMPLETE", now);
        }
    }

    private void gone(Stack stack, StackResource row, String status, Instant now) {
        stacks.remove(row);
        events.add(stack, row, status, null, now);
    }

    private static ResourceOrder order(Stack stack, StackResource row, Made made, Instant now) {
        return new ResourceOrder(
                stack.scope(),
                stack.id(),
                stack.name(),
                stack.current().tags(),
                row.logicalId(),
                row.type(),
                made.properties(),
                now);
    }

    private void end(Stack stack, Instant now) {
        switch (stack.status()) {
            case ROLLBACK_IN_PROGRESS -> endings.move(stack, StackStatus.ROLLBACK_COMPLETE, null, now);
            case UPDATE_COMPLETE_CLEANUP_IN_PROGRESS -> endings.move(stack, StackStatus.UPDATE_COMPLETE, null, now);
            case UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS ->
                endings.move(stack, StackStatus.UPDATE_ROLLBACK_COMPLETE, null, now);
            default -> deleted(stack, now);
        }
    }

    private void deleted(Stack stack, Instant now) {
        Stack empty = stack.with(List.of(), List.of()).with(stack.times().deletedAt(now));
        endings.move(empty, StackStatus.DELETE_COMPLETE, null, now);
    }
}
