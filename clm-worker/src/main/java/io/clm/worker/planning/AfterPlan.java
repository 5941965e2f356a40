package io.clm.worker.planning;

import io.clm.core.channel.RolloutPolicy;
import io.clm.core.plan.Plan;
import io.clm.core.plan.StoredPlan;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.Problem;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.worker.registry.Registry;
import java.util.List;
import java.util.Optional;

/** What follows from a new plan: a rollout, the end of an older one, or a version that is there already. */
final class AfterPlan {
    private static final String SOURCE = "hold";

    private final Registry registry;

    AfterPlan(Registry registry) {
        this.registry = registry;
    }

    void see(Cluster cluster, StoredPlan plan, RolloutPolicy policy) {
        Optional<Rollout> open = registry.openRollout(cluster.id());
        if (open.isPresent() && !isStill(open.get(), plan)) {
            replace(open.get(), plan, policy);
        }
        if (registry.openRollout(cluster.id()).isEmpty()) {
            begin(cluster, plan, policy);
        }
    }

    /** The open rollout is on its way to what this plan says. */
    private boolean isStill(Rollout open, StoredPlan plan) {
        return open.state() == RolloutState.RUNNING
                ? versionOf(open).equals(Optional.of(plan.plan().inputs().clusterVersion()))
                : open.planHash().equals(plan.hash());
    }

    private Optional<String> versionOf(Rollout open) {
        return registry.plan(open.planId()).map(old -> old.plan().inputs().clusterVersion());
    }

    /** A plan that cannot be carried out replaces nothing that runs; what has not begun goes with its plan. */
    private void replace(Rollout open, StoredPlan plan, RolloutPolicy policy) {
        boolean running = open.state() == RolloutState.RUNNING;
        if (!running
                || (policy.onNewHead() == RolloutPolicy.OnNewHead.SUPERSEDE
                        && !plan.plan().isBlocked())) {
            registry.supersede(open.id(), "a newer plan for " + abbreviated(plan.plan()) + " is there");
        }
    }

    private void begin(Cluster cluster, StoredPlan stored, RolloutPolicy policy) {
        Plan plan = stored.plan();
        String version = plan.inputs().clusterVersion();
        boolean held = !plan.isBlocked() && !plan.isEmpty() && registry.isHeld(cluster.id(), version);
        registry.problems(cluster.id(), SOURCE, held ? List.of(held(cluster, plan)) : List.of());
        if (plan.isBlocked() || held) {
            return;
        }
        if (plan.isEmpty()) {
            adopt(cluster, version);
            return;
        }
        Optional<Rollout> planned =
                registry.planRollout(stored, "channel " + cluster.channel() + " is at " + abbreviated(plan));
        if (policy.approval() == RolloutPolicy.Approval.AUTOMATIC && cluster.mode() == Cluster.Mode.MANAGE) {
            planned.ifPresent(
                    rollout -> registry.approve(rollout.id(), "approved by the policy of " + cluster.channel()));
        }
    }

    private void adopt(Cluster cluster, String version) {
        boolean there = version.equals(cluster.status().currentVersion())
                && cluster.status().nextVersion() == null;
        if (!there && cluster.lifecycleStatus() == LifecycleStatus.READY) {
            registry.adopt(cluster.id(), version);
        }
    }

    private static Problem held(Cluster cluster, Plan plan) {
        return Problem.of(
                "held",
                "The rollout of " + abbreviated(plan) + " failed or was aborted",
                "It is not tried again by itself: push a new version, or retry it.",
                "cluster/" + cluster.alias());
    }

    private static String abbreviated(Plan plan) {
        String version = plan.inputs().version();
        return version.substring(0, Math.min(10, version.length()));
    }
}
