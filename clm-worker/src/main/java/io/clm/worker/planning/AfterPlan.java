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
import java.util.Objects;
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
        Optional<Rollout> left = registry.openRollout(cluster.id());
        if (left.isEmpty()) {
            begin(cluster, plan, policy);
        } else {
            approve(cluster, left.get(), policy);
        }
    }

    /** Also one that was planned while the cluster was only observed, or a person had to say yes. */
    private void approve(Cluster cluster, Rollout rollout, RolloutPolicy policy) {
        if (rollout.state() == RolloutState.PLANNED
                && policy.approval() == RolloutPolicy.Approval.AUTOMATIC
                && cluster.mode() == Cluster.Mode.MANAGE) {
            registry.approve(rollout.id(), "approved by the policy of " + cluster.channel());
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
        Optional<Rollout> held =
                plan.isBlocked() || plan.isEmpty() ? Optional.empty() : registry.heldBy(cluster.id(), version);
        registry.problems(
                cluster.id(),
                SOURCE,
                held.map(rollout -> held(cluster, rollout)).stream().toList());
        if (plan.isBlocked() || held.isPresent()) {
            return;
        }
        if (plan.isEmpty()) {
            adopt(cluster, version);
            return;
        }
        Optional<Rollout> planned =
                registry.planRollout(stored, "channel " + cluster.channel() + " is at " + abbreviated(plan));
        planned.ifPresent(rollout -> approve(cluster, rollout, policy));
    }

    private void adopt(Cluster cluster, String version) {
        boolean there = version.equals(cluster.status().currentVersion())
                && cluster.status().nextVersion() == null;
        if (!there && cluster.lifecycleStatus() == LifecycleStatus.READY) {
            registry.adopt(cluster.id(), version);
        }
    }

    private static Problem held(Cluster cluster, Rollout rollout) {
        String end = rollout.state() == RolloutState.FAILED ? "failed" : "was aborted";
        String why = Objects.requireNonNullElse(rollout.failure(), "Nobody said why.");
        return Problem.of(
                "held",
                "The rollout of %s %s".formatted(abbreviated(rollout.version()), end),
                why + " It is not tried again by itself: push a new version, or retry rollout " + rollout.id() + ".",
                "cluster/" + cluster.alias());
    }

    private static String abbreviated(Plan plan) {
        return abbreviated(plan.inputs().version());
    }

    private static String abbreviated(String version) {
        return version.substring(0, Math.min(10, version.length()));
    }
}
