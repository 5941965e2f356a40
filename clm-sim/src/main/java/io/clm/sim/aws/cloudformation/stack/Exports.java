package io.clm.sim.aws.cloudformation.stack;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps exports unique, and those that others use unchanged. */
record Exports(Stacks stacks) {

    /** Why a stack cannot have these outputs; empty when it can. */
    Optional<String> objection(Stack stack, List<Output> next) {
        return Stream.concat(taken(stack, next), changed(stack, next)).findFirst();
    }

    private Stream<String> taken(Stack stack, List<Output> next) {
        return names(next)
                .flatMap(name -> stacks.exporting(stack.scope(), name).stream()
                        .filter(other -> !other.id().equals(stack.id()))
                        .map(other -> "Export with name " + name + " is already exported by stack " + other.name()));
    }

    private Stream<String> changed(Stack stack, List<Output> next) {
        return names(stack.outputs())
                .filter(name -> !Objects.equals(value(stack.outputs(), name), value(next, name)))
                .flatMap(name -> stacks.importing(stack.scope(), name).stream()
                        .filter(user -> !user.id().equals(stack.id()))
                        .map(user -> "Export " + name + " cannot be "
                                + (names(next).anyMatch(name::equals) ? "updated" : "deleted")
                                + " as it is in use by " + user.name()));
    }

    private static Stream<String> names(List<Output> outputs) {
        return outputs.stream().map(Output::exportName).flatMap(name -> Optional.ofNullable(name).stream());
    }

    private static Optional<String> value(List<Output> outputs, String export) {
        return outputs.stream()
                .filter(output -> export.equals(output.exportName()))
                .map(Output::value)
                .findFirst();
    }
}
