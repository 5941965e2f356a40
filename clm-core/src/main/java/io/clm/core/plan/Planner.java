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
        List<Finding> all = new ArrayList<>(findings);
        desired.ownStacks().forEach(stack -> all.addAll(own(plan, stack)));
        stacks.addAll(StackDeletionPlan.of(desired, observed));
        desired.pools().forEach(pool -> pool(plan, pool));
        desired.karpenterPools().forEach(pool -> pools.add(new KarpenterPlan(pool, observed, insight).change()));
        boolean blocked = all.stream().anyMatch(Finding::blocks);
        return new Plan(
                Plan.SCHEMA_VERSION,
                inputs,
                stacks.stream().filter(stack -> stack.action() != Action.NONE).toList(),
                pools.stream().filter(pool -> pool.action() != Action.NONE).toList(),
                observed.objects(),
                all,
                blocked ? List.of() : Steps.of(desired, isNew, stacks, pools, observed.objects()),
                insight.items(),
                Disruption.of(pools));
    }

    /** What must not happen to it is a finding. */
    private List<Finding> own(StackPlan plan, DesiredStack stack) {
        StackChange change = plan.of(stack, null, observed.stack(stack.name()));
        stacks.add(change);
        return stack.equals(desired.etcdStack()) ? EtcdProtection.findings(change, stack.path()) : List.of();
    }

    private void pool(StackPlan plan, DesiredPool pool) {
        StackChange stack =
                plan.of(pool.stack(), pool.name(), observed.stack(pool.stack().name()));
        PoolChange change = new PoolPlan(pool, stack, observed, insight).change();
        stacks.add(stack);
        pools.add(change);
    }
}
