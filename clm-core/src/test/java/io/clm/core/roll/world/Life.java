package io.clm.core.roll.world;

import java.time.Duration;
import java.util.List;

/** What happens by itself in one tick: machines boot and go, groups launch, pods move. */
final class Life {

    private final World world;
    private final Pods pods;

    Life(World world) {
        this.world = world;
        this.pods = new Pods(world);
    }

    void tick() {
        world.ticks++;
        world.now = world.now.plus(Scenario.TICK);
        world.machines.forEach(this::boot);
        world.machines.removeIf(machine -> machine.goneAt != null && !world.now.isBefore(machine.goneAt));
        world.groups.forEach(this::launch);
        pods.tick();
    }

    private void boot(SimMachine machine) {
        SimNode node = machine.node;
        if (node != null && node.readyAgainAt != null && !world.now.isBefore(node.readyAgainAt)) {
            node.readyAgainAt = null;
            node.set(true, world.now);
            world.lastMove = machine.current ? world.now : world.lastMove;
        }
        if (node == null && machine.isLive() && machine.readyAt != null && !world.now.isBefore(machine.readyAt)) {
            machine.node = new SimNode("n-" + machine.id, "u-" + machine.id, world.now);
            world.lastMove = world.now;
        }
    }

    private void launch(SimGroup group) {
        List<SimMachine> live =
                world.live().stream().filter(machine -> machine.group == group).toList();
        if (live.size() > group.desired) {
            throw new AssertionError("group " + group.name + " would terminate a machine of its own choice: "
                    + live.size() + " of " + group.desired);
        }
        if (live.size() < group.desired && world.random.nextInt(3) > 0) {
            boolean boots = !world.scenario.bootFailures() || world.random.nextInt(3) > 0;
            Duration boot = Scenario.TICK.multipliedBy(1 + world.random.nextInt(6));
            world.machines.add(new SimMachine(
                    world.id("i"), group, world.emptiest(group), true, world.now, boots ? world.now.plus(boot) : null));
            world.lastMove = world.now;
        }
    }

    static void terminate(World world, SimMachine machine) {
        machine.goneAt = world.now.plus(Scenario.TICK.multipliedBy(2));
        world.lastMove = world.now;
    }
}
