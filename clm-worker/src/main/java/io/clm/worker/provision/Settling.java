package io.clm.worker.provision;

import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.NodePool;
import io.clm.core.roll.SizeRecord;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.pool.Group;
import io.clm.worker.roll.PoolRoller;
import io.clm.worker.roll.RollSight;
import io.clm.worker.roll.RollWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes back what rolls have begun on a cluster's pools, whichever worker began it, and also when the version does not
 * render any more. Whether there is anything is written on the groups.
 */
final class Settling {
    private final Map<String, PoolRoller> rollers = new HashMap<>();

    /** Done when every pool can be left as it is. */
    StepResult settle(Run run) {
        List<Group> groups = run.groups().ofCluster(run.cluster().id());
        if (groups.stream().noneMatch(group -> group.tags().containsKey(SizeRecord.TAG))) {
            return StepResult.DONE;
        }
        RollWorld world = Rolls.world(run);
        RollSight sight = RollSight.look(world);
        List<PoolRoller.Turn> turns = sight.groups().stream()
                .map(Group::pool)
                .distinct()
                .sorted()
                .map(pool -> roller(run, world, sight, pool).settle(sight))
                .toList();
        return turns.stream().allMatch(turn -> turn.decision().isDone()) ? StepResult.DONE : Rolls.result(run, turns);
    }

    private PoolRoller roller(Run run, RollWorld world, RollSight sight, String pool) {
        return rollers.computeIfAbsent(pool, name -> new PoolRoller(world, Rolls.pool(run, known(run, sight, name))));
    }

    /** A pool that left the registry meanwhile is known by its nodes. */
    private static NodePool known(Run run, RollSight sight, String name) {
        return run.cluster().nodePools().stream()
                .filter(pool -> pool.name().equals(name))
                .findFirst()
                .orElseGet(() -> unregistered(sight, name));
    }

    private static NodePool unregistered(RollSight sight, String name) {
        boolean controlPlane = sight.nodesOf(name).stream().anyMatch(KubeNode::isControlPlane);
        String profile = controlPlane ? "master" : "worker";
        return new NodePool(name, profile, List.of(), "none", 0, 0, ConfigItems.empty());
    }
}
