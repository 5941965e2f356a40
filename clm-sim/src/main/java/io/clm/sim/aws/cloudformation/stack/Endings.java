package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.AwsException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moves stacks from one part of an operation to the next. */
final class Endings {
    private final Stacks stacks;
    private final StackEvents events;

    Endings(Stacks stacks, StackEvents events) {
        this.stacks = stacks;
        this.events = events;
    }

    /** All resources are as wanted. */
    void deployed(Stack stack, StackWorld world, Instant now) {
        List<Output> outputs;
        List<String> imports;
        try {
            outputs = world.outputs();
            imports = world.imports();
        } catch (AwsException e) {
            rollBack(stack, e.message(), now);
            return;
        }
        Optional<String> objection = new Exports(stacks).objection(stack, outputs);
        if (objection.isPresent()) {
            rollBack(stack, objection.get(), now);
            return;
        }
        boolean created = stack.status() == StackStatus.CREATE_IN_PROGRESS;
        if (!created) {
            Set<String> active =
                    world.active().stream().map(spec -> spec.logicalId()).collect(Collectors.toSet());
            doomLeftovers(stack, active, now);
        }
        settle(stack);
        StackStatus next = created ? StackStatus.CREATE_COMPLETE : StackStatus.UPDATE_COMPLETE_CLEANUP_IN_PROGRESS;
        move(stack.with(outputs, imports), next, null, now);
    }

    /** A resource failed and nothing is under way any more. */
    void failed(Stack stack, Instant now) {
        List<String> ids = stacks.resources(stack).stream()
                .filter(row -> row.failed() && row.operation() == stack.operation())
                .map(StackResource::logicalId)
                .toList();
        boolean creating = stack.status() == StackStatus.CREATE_IN_PROGRESS;
        rollBack(
                stack,
                "The following resource(s) failed to " + (creating ? "create" : "update") + ": " + ids + ". ",
                now);
    }

    private void rollBack(Stack stack, String why, Instant now) {
        if (stack.status() == StackStatus.UPDATE_IN_PROGRESS) {
            beginUndo(stack, why, now);
            return;
        }
        switch (stack.settings().onFailure()) {
            case "DO_NOTHING" -> move(stack, StackStatus.CREATE_FAILED, why, now);
            case "DELETE" -> doomAll(stack, StackStatus.DELETE_IN_PROGRESS, why, now);
            default -> doomAll(stack, StackStatus.ROLLBACK_IN_PROGRESS, why + "Rollback requested by user.", now);
        }
    }

    private void beginUndo(Stack stack, String why, Instant now) {
        Stack moved = move(stack, StackStatus.UPDATE_ROLLBACK_IN_PROGRESS, why, now);
        stacks.resources(moved).stream()
                .filter(row -> row.before() != null && row.operation() == stack.operation())
                .map(row -> row.in("UPDATE_IN_PROGRESS", null, now))
                .forEach(row -> {
                    stacks.put(row);
                    events.resource(moved, row, now);
                });
    }

    /** Orders everything to be deleted. */
    void doomAll(Stack stack, StackStatus next, @Nullable String why, Instant now) {
        move(stack, next, why, now);
        stacks.resources(stack).stream().filter(row -> !row.doomed()).forEach(row -> doom(row, now));
    }

    private void doomLeftovers(Stack stack, Set<String> active, Instant now) {
        for (StackResource row : stacks.resources(stack)) {
            if (!row.doomed() && !active.contains(row.logicalId())) {
                doom(row, now);
            } else if (row.made() != null
                    && row.before() != null
                    && !row.before().id().equals(row.made().id())) {
                stacks.put(row.with(row.before(), null).doomed(now));
            }
        }
    }

    void doom(StackResource row, Instant now) {
        stacks.remove(row);
        stacks.put(row.doomed(now));
    }

    private void settle(Stack stack) {
        stacks.resources(stack).stream()
                .filter(row -> !row.doomed())
                .forEach(row -> stacks.put(row.with(row.made(), null).settled(stack.operation())));
    }

    Stack move(Stack stack, StackStatus next, @Nullable String why, Instant now) {
        Stack moved = stacks.put(stack.in(next, why));
        events.stack(moved, now);
        return moved;
    }
}
