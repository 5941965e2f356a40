package io.clm.core.roll.world;

import io.clm.core.drain.Budgets;
import io.clm.core.drain.DrainPlanner;
import io.clm.core.drain.DrainStep;
import io.clm.core.drain.NodePods;
import io.clm.core.drain.PodView;
import io.clm.core.roll.NodeView;
import io.clm.core.roll.PoolView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at a world as a worker does. */
final class Observer {

    private final World world;

    Observer(World world) {
        this.world = world;
    }

    PoolView view() {
        Map<SimMachine, List<PodView>> pods = new HashMap<>();
        List<PodView> all = new ArrayList<>();
        for (SimApp app : world.apps) {
            for (SimPod pod : app.pods) {
                PodView view = pod.view(world.now);
                all.add(view);
                pods.computeIfAbsent(pod.machine, machine -> new ArrayList<>()).add(view);
            }
        }
        Budgets budgets = new Budgets(world.budgets(), all);
        return new PoolView(
                "pool",
                world.scenario.kind(),
                world.scenario.spot(),
                world.groups.stream().map(SimGroup::view).toList(),
                world.machines.stream().map(machine -> machine.view(world.now)).toList(),
                world.machines.stream()
                        .flatMap(machine -> node(machine, pods.getOrDefault(machine, List.of()), budgets))
                        .toList(),
                world.gate,
                null);
    }

    private Stream<NodeView> node(SimMachine machine, List<PodView> pods, Budgets budgets) {
        SimNode node = machine.node;
        return node == null
                ? Stream.empty()
                : Stream.of(new NodeView(
                        node.ref(),
                        machine.id,
                        node.ready,
                        node.readyChangedAt,
                        !node.unschedulable,
                        hasVolumes(machine),
                        node.marks(),
                        drain(node, pods, budgets)));
    }

    boolean hasVolumes(SimMachine machine) {
        if (world.scenario.volumes()) {
            return world.podsOn(machine).stream().anyMatch(pod -> pod.app.zone != null);
        }
        return false;
    }

    private @Nullable DrainStep drain(SimNode node, List<PodView> pods, Budgets budgets) {
        if (node.drainStart == null) {
            return null;
        }
        NodePods on = new NodePods(
                node.name, node.drainStart, node.lastForced, node.ready ? null : node.readyChangedAt, pods);
        return DrainPlanner.next(on, budgets, world.scenario.drain(), world.now);
    }
}
