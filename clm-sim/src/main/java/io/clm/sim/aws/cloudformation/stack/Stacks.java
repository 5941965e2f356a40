package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import io.clm.sim.aws.cloudformation.resource.TakenNames;
import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.util.List;
import java.util.Optional;

/** All stacks and their resources. */
public final class Stacks implements TakenNames {
    private final Table<Stack> stacks;
    private final Table<StackResource> resources;

    public Stacks(StateLog log) {
        this.stacks = log.table("stacks", Stack.class);
        this.resources = log.table("stack-resources", StackResource.class);
    }

    public Stack put(Stack stack) {
        stacks.put(stack.key(), stack);
        return stack;
    }

    public void remove(Stack stack) {
        stacks.remove(stack.key());
    }

    public List<Stack> all() {
        return List.copyOf(stacks.all());
    }

    public List<Stack> in(Scope scope) {
        return List.copyOf(stacks.startingWith(scope.prefix()));
    }

    /** One that is there by name, or one by its ARN, also a deleted one. */
    public Optional<Stack> find(Scope scope, String nameOrId) {
        return nameOrId.startsWith("arn:")
                ? stacks.find(scope.key(nameOrId))
                : in(scope).stream()
                        .filter(stack -> stack.name().equals(nameOrId) && !stack.deleted())
                        .findFirst();
    }

    /**
     * As {@link #find}.
     *
     * @throws AwsException when there is none
     */
    public Stack get(Scope scope, String nameOrId) {
        return find(scope, nameOrId)
                .orElseThrow(() -> AwsException.validation("Stack with id " + nameOrId + " does not exist"));
    }

    /** The exports of an account and region by name. */
    public Optional<Stack> exporting(Scope scope, String export) {
        return in(scope).stream()
                .filter(stack -> !stack.deleted())
                .filter(stack -> stack.outputs().stream().anyMatch(output -> export.equals(output.exportName())))
                .findFirst();
    }

    /** A stack that uses an export. */
    public Optional<Stack> importing(Scope scope, String export) {
        return in(scope).stream()
                .filter(stack -> !stack.deleted() && stack.imports().contains(export))
                .findFirst();
    }

    void put(StackResource resource) {
        resources.put(resource.key(), resource);
    }

    void remove(StackResource resource) {
        resources.remove(resource.key());
    }

    /** A stack's resources, by logical id, those that are to be deleted too. */
    public List<StackResource> resources(Stack stack) {
        return List.copyOf(resources.startingWith(stack.id() + "|"));
    }

    @Override
    public boolean has(Scope scope, String type, String id) {
        String prefix = scope.arn("cloudformation", "stack/");
        return resources.startingWith(prefix).stream()
                .anyMatch(resource -> resource.type().equals(type) && id.equals(resource.physicalId()));
    }
}
