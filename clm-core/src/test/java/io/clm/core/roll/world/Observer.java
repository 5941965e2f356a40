package io.clm.core.roll.world;

import io.clm.core.drain.Budgets;
import io.clm.core.drain.DrainPlanner;
import io.clm.core.drain.DrainStep;
import io.clm.core.drain.NodePods;
import io.clm.core.drain.PodView;
import io.clm.core.roll.NodeView;
import io.clm.core.roll.PoolView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at a world as a worker does. */
final class Observer {

    private final World world;

    Observer(World world) {
        this.world = world;
    }

    PoolView view() {
        return new PoolView(
                "pool",
                world.scenario.kind(),
                world.scenario.spot(),
                world.groups.stream().map(SimGroup::view).toList(),
                world.machines.stream().map(machine -> machine.view(world.now)).toList(),
                world.machines.stream().flatMap(this::node).toList(),
                world.gate,
                null);
    }

    private Stream<NodeView> node(SimMachine machine) {
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
                        drain(machine, node)));
    }

    boolean hasVolumes(SimMachine machine) {
        return world.podsOn(machine).stream().anyMatch(pod -> pod.app.zone != null);
    }

    private @Nullable DrainStep drain(SimMachine machine, SimNode node) {
        if (node.drainStart == null) {
            return null;
        }
        List<PodView> on =
                world.podsOn(machine).stream().map(pod -> pod.view(world.now)).toList();
        List<PodView> all = world.apps.stream()
                .flatMap(app -> app.pods.stream())
                .map(pod -> pod.view(world.now))
                .toList();
        NodePods pods =
                new NodePods(node.name, node.drainStart, node.lastForced, node.ready ? null : node.readyChangedAt, on);
        return DrainPlanner.next(pods, new Budgets(world.budgets(), all), world.scenario.drain(), world.now);
    }
}
