package io.clm.core.plan;

import io.clm.core.diff.Mask;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.DesiredPool;
import io.clm.core.render.DesiredStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is there, as far as a plan needs it; or, where no cluster was looked at, what another version asks of it.
 *
 * @param objects the differences of objects; unchanged ones are left out
 * @param userData of pools, where it is known as text
 * @param isLive whether a cluster was looked at
 */
public record Observed(
        List<ObservedStack> stacks,
        List<ObservedMachine> machines,
        List<ObjectChange> objects,
        Map<String, String> userData,
        boolean isLive) {

    public Observed {
        stacks = List.copyOf(stacks);
        machines = List.copyOf(machines);
        objects = List.copyOf(objects);
        userData = Map.copyOf(userData);
    }

    /** Of a cluster that was looked at. */
    public Observed(List<ObservedStack> stacks, List<ObservedMachine> machines, List<ObjectChange> objects) {
        this(stacks, machines, objects, Map.of(), true);
    }

    /** What a version asks for, as if it were what is there. */
    public static Observed of(DesiredCluster before, DesiredCluster after, Mask mask) {
        List<DesiredStack> stacks = new ArrayList<>(before.ownStacks());
        before.pools().forEach(pool -> stacks.add(pool.stack()));
        return new Observed(
                stacks.stream()
                        .map(stack -> new ObservedStack(stack.name(), stack.template(), new TreeMap<>(stack.tags())))
                        .toList(),
                List.of(),
                new ObjectSetDiff(before, after, mask).changes(),
                userData(before),
                false);
    }

    private static Map<String, String> userData(DesiredCluster before) {
        Map<String, String> texts = new TreeMap<>();
        before.pools().forEach(pool -> texts.put(pool.name(), pool.userData()));
        before.karpenterPools().forEach(pool -> texts.put(pool.name(), pool.userData()));
        return texts;
    }

    public Optional<ObservedStack> stack(String name) {
        return stacks.stream().filter(stack -> stack.name().equals(name)).findFirst();
    }

    public List<ObservedMachine> machinesOf(String pool) {
        return machines.stream().filter(machine -> machine.pool().equals(pool)).toList();
    }

    /** The text of a pool's user data as it is; empty when it is not known. */
    String userData(DesiredPool pool) {
        String known = userData.get(pool.name());
        return known != null
                ? known
                : stack(pool.stack().name())
                        .map(stack -> UserData.of(stack.template()))
                        .orElse("");
    }
}
