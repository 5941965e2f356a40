package io.clm.core.roll.world;

import io.clm.core.gate.HealthGate;
import io.clm.core.gate.Verdict;
import io.clm.core.roll.PoolKind;
import io.clm.core.roll.RollStep;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The promises, checked at every effect and after every tick. */
final class Judge {

    private final World world;
    private final Set<String> terminated = new HashSet<>();
    private final Set<String> drained = new HashSet<>();
    private int oldTerminated;
    private boolean aborting;

    Judge(World world) {
        this.world = world;
    }

    void abortBegins() {
        aborting = true;
    }

    void scaling(SimGroup group, RollStep.ScaleOut step) {
        int above = world.groups.stream()
                .mapToInt(other -> (other == group ? step.desired() : other.desired) - other.expectedHigh)
                .sum();
        check(step.desired() > step.from(), "group made smaller by %s", step);
        check(above <= world.scenario.surge(), "%s machines above the original size after %s", above, step);
        check(!world.scenario.spot(), "spot pool surged by %s", step);
    }

    void cordoning(SimMachine machine, SimNode node) {
        check(!drained.contains(node.uid), "%s drained twice", node.name);
        if (machine.isAvailable()) {
            int left = world.available() - 1;
            check(left >= world.floor(), "cordon of %s leaves %s of %s", node.name, left, world.floor());
        }
        if (world.scenario.kind() == PoolKind.CONTROL_PLANE) {
            check(underDrain().isEmpty(), "control-plane node %s beside %s", node.name, underDrain());
        }
        if (!aborting && !machine.current) {
            starting(machine, node);
        }
    }

    private void starting(SimMachine machine, SimNode node) {
        boolean isFirst = oldTerminated == 0 && underDrain().isEmpty();
        boolean proved = isFirst || anyProved() || world.hasShrunk;
        check(proved, "%s goes before the canary has proved itself", node.name);
        check(world.gate instanceof Verdict.Good, "%s goes while the gate is bad", node.name);
        check(underDrain().size() < world.scenario.policy().maxParallelNodes(), "too many beside %s", node.name);
        check(!isAheadOfItsZone(machine), "no replacement in the zone of %s with volumes", node.name);
    }

    private boolean anyProved() {
        return world.machines.stream()
                .anyMatch(machine -> machine.current
                        && machine.node != null
                        && HealthGate.hasPassed(
                                machine.node.streak, world.scenario.policy().gate()));
    }

    private List<String> underDrain() {
        return world.machines.stream()
                .filter(machine -> machine.isLive() && machine.node != null && machine.node.cordonedAt != null)
                .map(machine -> machine.id)
                .toList();
    }

    private boolean isAheadOfItsZone(SimMachine machine) {
        boolean matched = world.machines.stream()
                .anyMatch(other -> other.current && other.isAvailable() && other.zone.equals(machine.zone));
        Duration waited = Duration.between(world.lastMove, world.now);
        return world.scenario.surge() > 0
                && machine.isAvailable()
                && !matched
                && waited.compareTo(world.scenario.policy().zoneWait()) < 0
                && new Observer(world).hasVolumes(machine);
    }

    void parking(SimNode node, RollStep.Park step) {
        check(node.cordonedAt != null, "%s parked without having been under drain", node.name);
        check(!step.why().text().isBlank(), "%s parked without a word", node.name);
    }

    void forcing(SimNode node) {
        boolean over = node.drainStart != null
                && !world.now.isBefore(
                        node.drainStart.plus(world.scenario.drain().gracePeriod()));
        check(world.scenario.drain().force(), "forced deletion without a policy for it");
        check(over, "forced deletion in the grace period of %s", node.name);
    }

    void terminating(SimMachine machine) {
        check(terminated.add(machine.id), "%s terminated twice", machine.id);
        SimNode node = machine.node;
        if (node != null) {
            check(node.cordonedAt != null, "%s terminated without drain", node.name);
            check(!node.ready || world.podsOn(machine).isEmpty(), "%s terminated with pods", node.name);
            drained.add(node.uid);
        }
        oldTerminated += machine.current ? 0 : 1;
    }

    /** Where nobody interferes the floor holds at every moment, not only when something is done. */
    void afterTick() {
        boolean holds = !world.scenario.calm() || world.scenario.bootFailures() || world.available() >= world.floor();
        check(holds, "%s available, floor is %s", world.available(), world.floor());
        boolean one =
                world.scenario.kind() != PoolKind.CONTROL_PLANE || underDrain().size() <= 1;
        check(one, "control-plane nodes under drain: %s", underDrain());
        if (!aborting && world.scenario.isPatient() && world.ticks == world.scenario.quietFrom() - 1) {
            onlyBlockedAreLeft();
        }
    }

    private void onlyBlockedAreLeft() {
        world.live().stream()
                .filter(machine -> !machine.current)
                .forEach(machine -> check(
                        world.podsOn(machine).stream().anyMatch(pod -> pod.app.blocked),
                        "%s is held up by blocked ones",
                        machine.id));
    }

    void afterDone() {
        check(aborting || !world.hasOld(), "done with old nodes left");
        world.groups.forEach(Outcome::check);
        world.live().forEach(Outcome::check);
        if (world.scenario.calm() && !world.scenario.bootFailures()) {
            world.groups.forEach(group -> Outcome.balanced(group, world));
        }
    }

    static void check(boolean holds, String what, Object... about) {
        if (!holds) {
            throw new AssertionError(what.formatted(about));
        }
    }
}
