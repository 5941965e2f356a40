package io.clm.worker.roll;

import io.clm.core.roll.RollStep;
import io.clm.core.roll.SizeRecord;
import io.clm.core.rollout.EventType;
import io.clm.worker.pool.Group;
import java.util.Map;
import java.util.Optional;

/** Steps of a roll that change a group of machines. */
final class GroupEffects {
    private static final String REBALANCE = "AZRebalance";

    private final RollWorld world;
    private final RolledPool pool;

    GroupEffects(RollWorld world, RolledPool pool) {
        this.world = world;
        this.pool = pool;
    }

    boolean record(RollStep.RecordSize step) {
        world.fence().run();
        world.groups().tag(step.group(), SizeRecord.TAG, step.record().text());
        return true;
    }

    boolean suspend(RollStep.SuspendRebalance step) {
        world.fence().run();
        world.groups().suspend(step.group(), REBALANCE);
        return true;
    }

    boolean scaleOut(RollStep.ScaleOut step) {
        Optional<Group> group = unchanged(step.group(), step.from());
        if (group.isEmpty()) {
            return false;
        }
        world.fence().run();
        world.groups().resize(step.group(), group.get().min(), step.max(), step.desired());
        resized(step.group(), step.from(), step.desired());
        return true;
    }

    boolean restore(RollStep.Restore step) {
        if (unchanged(step.group(), step.from()).isEmpty()) {
            return false;
        }
        world.fence().run();
        if (step.resumeRebalance()) {
            world.groups().resume(step.group(), REBALANCE);
        }
        world.groups().resize(step.group(), step.min(), step.max(), step.desired());
        world.groups().untag(step.group(), SizeRecord.TAG);
        resized(step.group(), step.from(), step.desired());
        return true;
    }

    boolean terminate(RollStep.Terminate step) {
        world.fence().run();
        world.groups().terminate(step.instance(), step.decrement());
        String subject = "node/" + (step.node().isEmpty() ? step.instance() : step.node());
        String text = "machine %s of node %s is terminated%s"
                .formatted(step.instance(), step.node(), step.decrement() ? "" : ", another one takes its place");
        world.teller().tell(EventType.NODE_TERMINATED, subject, text, Map.of("instance", step.instance()));
        return true;
    }

    /** The group, when it still has the size that the step was decided from. */
    private Optional<Group> unchanged(String name, int from) {
        return world.groups().ofCluster(world.clusterId()).stream()
                .filter(group -> group.name().equals(name))
                .filter(group -> group.desired() == from)
                .findFirst();
    }

    private void resized(String group, int from, int to) {
        if (from != to) {
            String text = "group %s of pool %s: %d → %d machines".formatted(group, pool.name(), from, to);
            world.teller().tell(EventType.POOL_RESIZED, "node-pool/" + pool.name(), text);
        }
    }
}
