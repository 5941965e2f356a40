package io.clm.core.roll.world;

import io.clm.core.gate.Verdict;
import io.clm.core.roll.NodeMarks.Autoscaler;
import java.util.List;

/** What others do to the pool while it is rolled. */
final class Harm {

    private final World world;

    Harm(World world) {
        this.world = world;
    }

    void tick() {
        gate();
        if (world.scenario.calm() || world.isQuiet() || !world.hasBegun) {
            return;
        }
        switch (world.random.nextInt(40)) {
            case 0 -> unready();
            case 1 -> scaleOut();
            case 2 -> scaleIn();
            case 3 -> reclaim();
            default -> {}
        }
    }

    private void gate() {
        boolean bad = world.scenario.gateFails()
                ? world.ticks > 15 && world.ticks < 200
                : !world.scenario.calm() && !world.isQuiet() && world.random.nextInt(15) == 0;
        world.gate = bad ? Verdict.bad("API server answers slowly") : Verdict.good();
    }

    /** A kubelet falls silent for a while. */
    private void unready() {
        List<SimMachine> up = world.machines.stream()
                .filter(machine -> machine.isLive() && machine.node != null && machine.node.ready)
                .toList();
        if (!up.isEmpty()) {
            SimNode node = up.get(world.random.nextInt(up.size())).node;
            if (node != null) {
                node.set(false, world.now);
                node.readyAgainAt = world.now.plus(Scenario.TICK.multipliedBy(1 + world.random.nextInt(10)));
            }
        }
    }

    /** The autoscaler adds one, within what it sees as the maximum. Nobody can tell when our own change is half done. */
    private void scaleOut() {
        SimGroup group = any();
        if (group.desired >= group.max) {
            return;
        }
        boolean hidden = group.record != null && group.extra() < group.record.surge();
        group.desired++;
        if (!hidden) {
            group.expectedLow = Math.min(group.firstMax, group.expectedLow + 1);
        }
        group.expectedHigh = Math.min(group.firstMax, group.expectedHigh + 1);
    }

    /** The autoscaler takes an idle node away, unless it was told not to. */
    private void scaleIn() {
        List<SimMachine> free = world.machines.stream()
                .filter(machine -> machine.isAvailable() && machine.group.desired > machine.group.min)
                .filter(machine -> machine.node != null && machine.node.autoscaler == Autoscaler.FREE)
                .toList();
        if (!free.isEmpty()) {
            SimMachine machine = free.get(world.random.nextInt(free.size()));
            SimGroup group = machine.group;
            boolean surged = group.extra() > 0;
            Life.terminate(world, machine);
            group.desired--;
            world.hasShrunk = true;
            group.expectedLow = Math.max(0, group.expectedLow - 1);
            group.expectedHigh -= surged ? 0 : 1;
        }
    }

    /** The cloud takes a machine back; the group replaces it. */
    private void reclaim() {
        if (world.scenario.spot()) {
            List<SimMachine> live = world.live();
            if (!live.isEmpty()) {
                Life.terminate(world, live.get(world.random.nextInt(live.size())));
            }
        }
    }

    private SimGroup any() {
        return world.groups.get(world.random.nextInt(world.groups.size()));
    }
}
