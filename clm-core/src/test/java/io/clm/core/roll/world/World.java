package io.clm.core.roll.world;

import io.clm.core.drain.Budget;
import io.clm.core.gate.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Everything there is; it moves by ticks, and by what is done to it. */
final class World {

    final Random random;
    final Scenario scenario;
    Instant now = Instant.parse("2026-11-01T10:00:00Z");
    int ticks;
    int ids;
    final List<SimGroup> groups = new ArrayList<>();
    final List<SimMachine> machines = new ArrayList<>();
    final List<SimApp> apps = new ArrayList<>();
    Verdict gate = Verdict.good();
    int availableAtStart;
    boolean hasBegun;

    /** Somebody else took machines away: how many old ones were replaced cannot be told any more. */
    boolean hasShrunk;

    Instant lastMove = now;

    World(long seed) {
        this.random = new Random(seed);
        this.scenario = Scenario.draw(random);
        for (int i = 0; i < scenario.groups(); i++) {
            groups.add(group(i));
        }
        groups.forEach(group -> IntStream.range(0, group.desired).forEach(n -> old(group)));
        apps();
        new Pods(this).settle();
        availableAtStart = available();
    }

    private SimGroup group(int index) {
        List<String> zones = scenario.groups() > 1
                ? List.of("z" + index % scenario.zones())
                : IntStream.range(0, scenario.zones()).mapToObj(n -> "z" + n).toList();
        int size = scenario.size() / scenario.groups() + (index < scenario.size() % scenario.groups() ? 1 : 0);
        return new SimGroup("g" + index, zones, size, size + scenario.max() - scenario.size());
    }

    private void old(SimGroup group) {
        SimMachine machine = new SimMachine(id("i"), group, emptiest(group), false, now.minusSeconds(86400), null);
        machine.node = new SimNode("n-" + machine.id, "u-" + machine.id, now.minusSeconds(86000));
        if (scenario.unreadyAtStart() && random.nextInt(3) == 0) {
            machine.node.set(false, now.minusSeconds(random.nextInt(600)));
        }
        machines.add(machine);
    }

    private void apps() {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            int replicas = 1 + random.nextInt(3);
            boolean blocked = scenario.blockedBudget() && i == 0;
            String zone = zone();
            Integer needed = blocked || (zone == null && random.nextBoolean()) ? Integer.valueOf(replicas - 1) : null;
            apps.add(new SimApp("app" + i, replicas, needed, blocked, blocked ? null : zone));
        }
    }

    private @Nullable String zone() {
        return scenario.volumes() && random.nextBoolean() ? "z" + random.nextInt(scenario.zones()) : null;
    }

    boolean isQuiet() {
        return ticks >= scenario.quietFrom();
    }

    String id(String prefix) {
        ids++;
        return prefix + ids;
    }

    String emptiest(SimGroup group) {
        List<String> best = new ArrayList<>();
        long fewest = Long.MAX_VALUE;
        for (String zone : group.zones) {
            long count = machines.stream()
                    .filter(machine -> machine.isLive() && machine.group == group && machine.zone.equals(zone))
                    .count();
            if (count < fewest) {
                fewest = count;
                best.clear();
            }
            if (count == fewest) {
                best.add(zone);
            }
        }
        return best.get(random.nextInt(best.size()));
    }

    int available() {
        return (int) machines.stream().filter(SimMachine::isAvailable).count();
    }

    /** Ready, schedulable nodes that must stay: those at the start, unless somebody has made the pool smaller. */
    int floor() {
        int expected = groups.stream().mapToInt(group -> group.expectedLow).sum();
        return Math.min(availableAtStart, expected) - scenario.unavailable();
    }

    List<SimMachine> live() {
        return machines.stream().filter(SimMachine::isLive).toList();
    }

    List<SimPod> podsOn(SimMachine machine) {
        return apps.stream()
                .flatMap(app -> app.pods.stream())
                .filter(pod -> pod.machine == machine)
                .toList();
    }

    List<Budget> budgets() {
        return apps.stream().flatMap(app -> app.budget(this).stream()).toList();
    }

    boolean hasOld() {
        return machines.stream().anyMatch(machine -> machine.isLive() && !machine.current);
    }
}
