package io.clm.store.rollout;

import io.clm.core.plan.StoredPlan;
import io.clm.core.rollout.Command;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.store.Change;
import io.clm.store.fence.Fence;
import io.clm.store.plan.PlanStore;
import io.clm.store.testing.Samples;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rollouts in a given state. */
@Component
public class RolloutFixture {

    private static final Change BY = Change.byClm("test");

    private final PlanStore plans;
    private final RolloutStore rollouts;
    private final RolloutCommands commands;

    public RolloutFixture(PlanStore plans, RolloutStore rollouts, RolloutCommands commands) {
        this.plans = plans;
        this.rollouts = rollouts;
        this.commands = commands;
    }

    public StoredPlan plan(String clusterId, String version) {
        return plans.put(Samples.plan(clusterId, version));
    }

    public Rollout planned(String clusterId, String version) {
        return switch (rollouts.plan(plan(clusterId, version), BY)) {
            case PlannedRollout.Inserted inserted -> inserted.rollout();
            case PlannedRollout.AlreadyOpen open -> throw new IllegalStateException(open.toString());
        };
    }

    public Rollout approved(String clusterId, String version) {
        Rollout rollout = planned(clusterId, version);
        commands.ask(rollout.id(), Command.APPROVE, BY);
        return rollouts.find(rollout.id()).orElseThrow();
    }

    public Fence claimed(String clusterId, String version) {
        return rollouts.claim(approved(clusterId, version).id(), "worker-1").orElseThrow();
    }

    /** One that failed. */
    public Rollout ended(String clusterId, String version) {
        Fence fence = claimed(clusterId, version);
        rollouts.move(fence, Progress.ended(RolloutState.FAILED, Phase.STACKS, "stack failed"), List.of());
        return rollouts.find(fence.rolloutId()).orElseThrow();
    }

    public Fence claimAgain(Fence fence) {
        return rollouts.claim(fence.rolloutId(), "worker-2").orElseThrow();
    }
}
