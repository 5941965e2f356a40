package io.clm.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * What is there, as far as a plan needs it.
 *
 * @param objects the differences of objects, as the API server's dry-run says; unchanged ones are left out
 */
public record Observed(List<ObservedStack> stacks, List<ObservedMachine> machines, List<ObjectChange> objects) {
    public Observed {
        stacks = List.copyOf(stacks);
        machines = List.copyOf(machines);
        objects = List.copyOf(objects);
    }

    public Optional<ObservedStack> stack(String name) {
        return stacks.stream().filter(stack -> stack.name().equals(name)).findFirst();
    }

    public List<ObservedMachine> machinesOf(String pool) {
        return machines.stream().filter(machine -> machine.pool().equals(pool)).toList();
    }
}
