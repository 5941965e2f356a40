package io.clm.core.plan;

import io.clm.core.guard.Finding;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.DesiredPool;
import io.clm.core.render.DesiredStack;
import java.util.ArrayList;
import java.util.List;

/** Compares what a version asks with what is there, or with what another version asks. */
public final class Planner {
    private final DesiredCluster desired;
    private final Observed observed;
    private final Insight insight;
    private final List<StackChange> stacks = new ArrayList<>();
    private final List<PoolChange> pools = new ArrayList<>();

    private Planner(DesiredCluster desired, Observed observed, Insight insight) {
        this.desired = desired;
        this.observed = observed;
        this.insight = insight;
    }

    /**
     * The plan; without steps when a finding blocks.
     *
     * @param isNew whether the cluster is being created: then it also has to become ready
     */
    public static Plan plan(
            PlanInputs inputs,
            boolean isNew,
            DesiredCluster desired,
            Observed observed,
            List<Finding> findings,
            Insight insight) {
        return new Planner(desired, observed, insight).plan(inputs, isNew, findings);
    }

    /** The plan of a version that cannot be carried out: findings and nothing else. */
    public static Plan blocked(PlanInputs inputs, List<Finding> findings) {
        return new Plan(
                Plan.SCHEMA_VERSION,
                inputs,
                List.of(),
                List.of(),
                List.of(),
                findings,
                List.of(),
                List.of(),
                Disruption.NONE);
    }

    private Plan plan(PlanInputs inputs, boolean isNew, List<Finding> findings) {
        StackPlan plan = new StackPlan(insight);
        ownStacks().forEach(stack -> stacks.add(plan.of(stack, null, observed.stack(stack.name()))));
        stacks.addAll(StackDeletionPlan.of(desired, observed));
        desired.pools().forEach(pool -> pool(plan, pool));
        desired.karpenterPools().forEach(pool -> pools.add(new KarpenterPlan(pool, observed, insight).change()));
        boolean blocked = findings.stream().anyMatch(Finding::blocks);
        return new Plan(
                Plan.SCHEMA_VERSION,
                inputs,
                stacks.stream().filter(stack -> stack.action() != Action.NONE).toList(),
                pools.stream().filter(pool -> pool.action() != Action.NONE).toList(),
                observed.objects(),
                findings,
                blocked ? List.of() : Steps.of(desired, isNew, stacks, pools, observed.objects()),
                insight.items(),
                Disruption.of(pools));
    }

    /** Etcd's stack is not the worker's to change yet, so that a plan which it carries out must not promise it. */
    private List<DesiredStack> ownStacks() {
        return desired.ownStacks().stream()
                .filter(stack -> !observed.isLive() || !stack.equals(desired.etcdStack()))
                .toList();
    }

    private void pool(StackPlan plan, DesiredPool pool) {
        StackChange stack =
                plan.of(pool.stack(), pool.name(), observed.stack(pool.stack().name()));
        PoolChange change = new PoolPlan(pool, stack, observed, insight).change();
        stacks.add(stack);
        pools.add(change);
    }
}
