package io.clm.worker.planning;

import io.clm.core.channel.Channel;
import io.clm.core.channel.ClusterVersion;
import io.clm.core.channel.ConfigVersion;
import io.clm.core.channel.RolloutPolicy;
import io.clm.core.diff.Mask;
import io.clm.core.guard.Finding;
import io.clm.core.plan.Insight;
import io.clm.core.plan.Plan;
import io.clm.core.plan.PlanInputs;
import io.clm.core.plan.Planner;
import io.clm.core.plan.StoredPlan;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.Problem;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.Rendering;
import io.clm.worker.outside.Refused;
import io.clm.worker.outside.Unavailable;
import io.clm.worker.policy.Policies;
import io.clm.worker.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the plan of one cluster at its channel's head, keeps it, and sees to what follows. */
public final class ClusterPlanner {
    private static final String SOURCE = "planner";

    private final Registry registry;
    private final Renders renders;
    private final Observer observer;
    private final Policies policies;
    private final AfterPlan afterPlan;
    private final String engineVersion;

    public ClusterPlanner(
            Registry registry, Renders renders, Observer observer, Policies policies, String engineVersion) {
        this.registry = registry;
        this.renders = renders;
        this.observer = observer;
        this.policies = policies;
        this.afterPlan = new AfterPlan(registry);
        this.engineVersion = engineVersion;
    }

    /** How planning ended. */
    public enum Result {
        /** There is a plan, or nothing to plan. */
        PLANNED,
        /** Something was away: it is worth trying again soon. */
        AGAIN
    }

    public Result plan(String clusterId) {
        Optional<Cluster> cluster = registry.cluster(clusterId);
        Optional<Channel> channel = cluster.flatMap(found -> registry.channel(found.channel()));
        if (cluster.isEmpty() || channel.isEmpty()) {
            return Result.PLANNED;
        }
        ConfigVersion head = channel.get().head();
        if (head == null) {
            registry.problems(clusterId, SOURCE, List.of(noHead(channel.get())));
            return Result.PLANNED;
        }
        try {
            return plan(cluster.get(), head);
        } catch (Unavailable e) {
            registry.problems(
                    clusterId,
                    SOURCE,
                    List.of(Problem.of(e.subject() + "-away", "No plan yet", e.reason(), e.subject())));
            return Result.AGAIN;
        } catch (Refused e) {
            registry.problems(clusterId, SOURCE, List.of(Problem.of("refused", "No plan", e.reason(), e.subject())));
            return Result.AGAIN;
        }
    }

    private static Problem noHead(Channel channel) {
        return Problem.of(
                "no-head",
                "Channel " + channel.name() + " has no head",
                Optional.ofNullable(channel.problem())
                        .orElse("The ref " + channel.gitRef() + " has not been seen in the repository yet."),
                "channel/" + channel.name());
    }

    private Result plan(Cluster cluster, ConfigVersion head) {
        RolloutPolicy policy = policies.of(cluster);
        RenderInputs inputs = renders.inputs(cluster, head);
        Rendering rendering = renders.render(inputs);
        Optional<DesiredCluster> desired = rendering.desired();
        if (desired.isEmpty()) {
            keep(cluster, Planner.blocked(planInputs(inputs, "", policy), rendering.findings()), policy);
            return Result.PLANNED;
        }
        Insight insight =
                Insight.of(Mask.of(inputs.facts().secrets().values()), inputs.tree()::read);
        Observer.Seen seen = observer.observe(cluster, desired.get(), insight.mask());
        List<Finding> findings = new ArrayList<>(rendering.findings());
        findings.addAll(seen.findings());
        PlanInputs planInputs = planInputs(inputs, desired.get().hash(), policy);
        keep(
                cluster,
                Planner.plan(planInputs, Observer.isNew(cluster), desired.get(), seen.observed(), findings, insight),
                policy);
        return seen.away() ? Result.AGAIN : Result.PLANNED;
    }

    private void keep(Cluster cluster, Plan plan, RolloutPolicy policy) {
        StoredPlan stored = registry.putPlan(plan);
        registry.problems(cluster.id(), SOURCE, FindingProblems.of(plan.findings()));
        afterPlan.see(cluster, stored, policy);
    }

    private PlanInputs planInputs(RenderInputs inputs, String desiredHash, RolloutPolicy policy) {
        Cluster cluster = inputs.cluster();
        return new PlanInputs(
                cluster.id(),
                cluster.channel(),
                inputs.tree().version().sha(),
                ClusterVersion.of(cluster, inputs.tree().version()),
                cluster.status().currentVersion(),
                desiredHash,
                inputs.facts().hash(),
                Policies.hash(policy),
                engineVersion);
    }
}
