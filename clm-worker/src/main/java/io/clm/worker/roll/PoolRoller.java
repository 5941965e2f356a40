package io.clm.worker.roll;

import io.clm.core.roll.PoolView;
import io.clm.core.roll.RollDecision;
import io.clm.core.roll.RollPlanner;
import io.clm.core.roll.RollStep;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Waiting;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.pool.Machine;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a pool one decision further, each from a new look. What it remembers serves telling only. */
public final class PoolRoller {
    private final RollWorld world;
    private final RolledPool pool;
    private @Nullable Set<String> seenReady;
    private boolean started;

    public PoolRoller(RollWorld world, RolledPool pool) {
        this.world = world;
        this.pool = pool;
    }

    /**
     * What one turn came to.
     *
     * @param refusals evictions that the API server did not allow, in its words
     */
    public record Turn(RollDecision decision, boolean acted, List<Waiting> refusals) {
        public Turn {
            refusals = List.copyOf(refusals);
        }
    }

    /** Towards nodes of the current generation at the original size. */
    public Turn roll(RollSight sight) {
        Instant now = world.clock().instant();
        PoolView view = PoolViews.of(sight, pool, PoolHealth.look(world, sight, pool), now);
        tellReady(sight);
        return perform(sight, RollPlanner.next(view, pool.policy(), now));
    }

    /** Towards a pool that can be left as it is. */
    public Turn settle(RollSight sight) {
        Instant now = world.clock().instant();
        PoolView view = PoolViews.of(sight, pool, PoolHealth.look(world, sight, pool), now);
        return perform(sight, RollPlanner.abort(view, pool.policy(), now));
    }

    private Turn perform(RollSight sight, RollDecision decision) {
        StepExecutor executor = new StepExecutor(world, sight, pool);
        boolean acted = false;
        for (RollStep step : decision.steps()) {
            tellStart(step);
            acted |= executor.execute(step);
        }
        if (started && decision.isDone()) {
            started = false;
            world.teller()
                    .tell(
                            EventType.POOL_DONE,
                            "node-pool/" + pool.name(),
                            "pool %s is as wanted".formatted(pool.name()));
        }
        return new Turn(decision, acted, executor.refusals());
    }

    private void tellStart(RollStep step) {
        if (step instanceof RollStep.RecordSize && !started) {
            world.teller()
                    .tell(
                            EventType.POOL_STARTED,
                            "node-pool/" + pool.name(),
                            "pool %s is rolled".formatted(pool.name()));
        }
        started |= !(step instanceof RollStep.Done);
    }

    private void tellReady(RollSight sight) {
        Set<String> fresh = sight.machinesOf(pool.name()).stream()
                .filter(Machine::current)
                .map(Machine::id)
                .collect(Collectors.toSet());
        Set<String> ready = sight.nodesOf(pool.name()).stream()
                .filter(KubeNode::isReady)
                .filter(node -> fresh.contains(node.instance()))
                .map(node -> node.ref().name())
                .collect(Collectors.toCollection(HashSet::new));
        if (seenReady != null) {
            for (String node : ready) {
                if (!seenReady.contains(node)) {
                    world.teller()
                            .tell(
                                    EventType.NODE_READY,
                                    "node/" + node,
                                    "new node %s of pool %s is ready".formatted(node, pool.name()));
                }
            }
            ready.addAll(seenReady);
        }
        seenReady = ready;
    }
}
