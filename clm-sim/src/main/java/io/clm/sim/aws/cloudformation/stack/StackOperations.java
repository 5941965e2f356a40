package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins what {@link StackEngine} carries out. */
public final class StackOperations {
    private final Stacks stacks;
    private final StackEvents events;

    public StackOperations(Stacks stacks, StackEvents events) {
        this.stacks = stacks;
        this.events = events;
    }

    /** A stack without anything in it, that waits for its first change set. */
    public Stack shell(Scope scope, String name, Definition definition, Instant now) {
        String id = scope.arn("cloudformation", "stack/" + name + "/" + UUID.randomUUID());
        Stack stack = stacks.put(new Stack(
                id,
                scope,
                name,
                StackStatus.REVIEW_IN_PROGRESS,
                "User Initiated",
                definition,
                null,
                List.of(),
                List.of(),
                StackSettings.DEFAULTS,
                new StackTimes(now, null, null),
                0,
                null));
        events.stack(stack, now);
        return stack;
    }

    /** Begins to make what a shell is to be. */
    public Stack create(Stack shell, Definition definition, @Nullable String token, Instant now) {
        Stack begun = shell.towards(definition).begin(StackStatus.CREATE_IN_PROGRESS, token, shell.times());
        return begin(begun, now);
    }

    /**
     * Begins an update.
     *
     * @throws AwsException when the stack is not in a state for it
     */
    public Stack update(Stack stack, Definition definition, @Nullable String token, Instant now) {
        checkUpdatable(stack);
        return begin(
                stack.towards(definition)
                        .begin(
                                StackStatus.UPDATE_IN_PROGRESS,
                                token,
                                stack.times().updatedAt(now)),
                now);
    }

    /** Refuses stacks that cannot be updated now. */
    public static void checkUpdatable(Stack stack) {
        if (!stack.status().updatable()) {
            throw AwsException.validation(
                    "Stack:" + stack.id() + " is in " + stack.status() + " state and can not be updated.");
        }
    }

    /** Begins to delete; one that is being deleted is left so. False: there was nothing to do. */
    public boolean delete(Stack stack, @Nullable String token, Instant now) {
        if (stack.status() == StackStatus.DELETE_IN_PROGRESS || stack.deleted()) {
            return false;
        }
        checkDeletable(stack);
        Stack begun = stack.begin(StackStatus.DELETE_IN_PROGRESS, token, stack.times());
        new Endings(stacks, events).doomAll(begun, StackStatus.DELETE_IN_PROGRESS, "User Initiated", now);
        return true;
    }

    private void checkDeletable(Stack stack) {
        if (stack.settings().guarded()) {
            throw AwsException.validation(
                    "Stack [" + stack.name() + "] cannot be deleted while TerminationProtection is enabled");
        }
        if (stack.status().busy() && stack.status() != StackStatus.CREATE_IN_PROGRESS) {
            throw AwsException.validation(
                    "Stack [" + stack.id() + "] cannot be deleted while in status " + stack.status());
        }
        stack.outputs().stream()
                .flatMap(output -> Optional.ofNullable(output.exportName()).stream())
                .forEach(export -> stacks.importing(stack.scope(), export).ifPresent(user -> inUse(export, user)));
    }

    private static void inUse(String export, Stack user) {
        throw AwsException.validation(
                "Delete canceled. Cannot delete export " + export + " as it is in use by " + user.name() + ".");
    }

    private Stack begin(Stack stack, Instant now) {
        Stack begun = stacks.put(stack.in(stack.status(), "User Initiated"));
        events.stack(begun, now);
        return begun;
    }
}
