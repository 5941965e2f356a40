package io.clm.worker.planning;

import io.clm.core.channel.Channel;
import io.clm.core.channel.ClusterVersion;
import io.clm.core.channel.ConfigVersion;
import io.clm.core.channel.RolloutPolicy;
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
import io.clm.worker.channel.ChannelProblems;
import io.clm.worker.outside.Refused;
import io.clm.worker.outside.Unavailable;
import io.clm.worker.policy.Policies;
import io.clm.worker.registry.Registry;
import io.clm.worker.registry.RegistryOutage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the plan of one cluster at its channel's head, keeps it, and sees to what follows. */
public final class ClusterPlanner {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterPlanner.class);
    private static final String SOURCE = "planner";

    private final Registry registry;
    private final Renders renders;
    private final Observer observer;
    private final Policies policies;
    private final AfterPlan afterPlan;
    private final Leaving leaving;
    private final String engineVersion;

    public ClusterPlanner(
            Registry registry, Renders renders, Observer observer, Policies policies, String engineVersion) {
        this.registry = registry;
        this.renders = renders;
        this.observer = observer;
        this.policies = policies;
        this.afterPlan = new AfterPlan(registry);
        this.leaving = new Leaving(registry);
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
        if (leaving.see(cluster.get())) {
            return Result.PLANNED;
        }
        registry.problems(clusterId, ChannelProblems.SOURCE, ChannelProblems.of(channel.get()));
        ConfigVersion head = channel.get().head();
        if (head == null) {
            return without(cluster.get(), noHead(channel.get()), Result.PLANNED);
        }
        return plan(cluster.get(), head);
    }

    private Result plan(Cluster cluster, ConfigVersion head) {
        try {
            return planned(cluster, head);
        } catch (Unavailable e) {
            Problem away = Problem.of(e.subject() + "-away", "No plan yet", e.reason(), e.subject());
            return without(cluster, away, Result.AGAIN);
        } catch (Refused e) {
            return without(cluster, Problem.of("refused", "No plan", e.reason(), e.subject()), Result.AGAIN);
        } catch (RuntimeException e) {
            if (RegistryOutage.is(e)) {
                throw e;
            }
            LOG.error("Planning {} failed", cluster.id(), e);
            return without(cluster, unexpected(cluster, e), Result.AGAIN);
        }
    }

    private Result without(Cluster cluster, Problem problem, Result result) {
        registry.problems(cluster.id(), SOURCE, List.of(problem));
        return result;
    }

    /** A mistake of ours; its words stay in the log, as they may hold anything. */
    private static Problem unexpected(Cluster cluster, RuntimeException e) {
        return Problem.of(
                "internal-error",
                "No plan: planning failed",
                "Planning failed unexpectedly (%s); the worker's log says more. It is tried again."
                        .formatted(e.getClass().getSimpleName()),
                "cluster/" + cluster.alias());
    }

    private static Problem noHead(Channel channel) {
        return Problem.of(
                "no-head",
                "Channel " + channel.name() + " has no head",
                Optional.ofNullable(channel.problem())
                        .orElse("The ref " + channel.gitRef() + " has not been seen in the repository yet."),
                "channel/" + channel.name());
    }

    private Result planned(Cluster cluster, ConfigVersion head) {
        RolloutPolicy policy = policies.of(cluster);
        Rendered rendered = renders.render(cluster, head);
        RenderInputs inputs = rendered.inputs();
        Rendering rendering = rendered.rendering();
        Optional<DesiredCluster> desired = rendering.desired();
        if (desired.isEmpty()) {
            keep(cluster, Planner.blocked(planInputs(inputs, "", policy), rendering.findings()), policy);
            return Result.PLANNED;
        }
        Insight insight = Insight.of(rendered.mask(), inputs.tree()::read);
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

    /** A worker that was stopped while it planned finds a newer head: then its plan is of no use, another one is wanted. */
    private void keep(Cluster cluster, Plan plan, RolloutPolicy policy) {
        if (!isStillWanted(plan)) {
            return;
        }
        StoredPlan stored = registry.putPlan(plan);
        registry.problems(cluster.id(), SOURCE, FindingProblems.of(plan.findings()));
        afterPlan.see(cluster, stored, policy);
    }

    private boolean isStillWanted(Plan plan) {
        Optional<Cluster> cluster = registry.cluster(plan.inputs().clusterId());
        return cluster.flatMap(now -> registry.channel(now.channel()))
                .flatMap(channel -> Optional.ofNullable(channel.head()))
                .map(head -> ClusterVersion.settled(cluster.get(), head))
                .map(plan.inputs().clusterVersion()::equals)
                .orElse(false);
    }

    private PlanInputs planInputs(RenderInputs inputs, String desiredHash, RolloutPolicy policy) {
        Cluster cluster = inputs.cluster();
        return new PlanInputs(
                cluster.id(),
                cluster.channel(),
                inputs.tree().version().sha(),
                ClusterVersion.settled(cluster, inputs.tree().version()),
                cluster.status().currentVersion(),
                desiredHash,
                inputs.facts().hash(),
                Policies.hash(policy),
                engineVersion);
    }
}
