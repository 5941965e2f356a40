package io.clm.core.plan;

import io.clm.core.guard.Finding;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.DesiredPool;
import io.clm.core.render.DesiredStack;
import java.util.ArrayList;
import java.util.List;

/** Compares what a version asks with what is there. */
public final class Planner {
    private Planner() {}

    /**
     * The plan; without steps when a finding blocks.
     *
     * @param isNew whether the cluster is being created: then it also has to become ready
     */
    public static Plan plan(
            PlanInputs inputs, boolean isNew, DesiredCluster desired, Observed observed, List<Finding> findings) {
        List<StackChange> stacks = new ArrayList<>();
        stacks.add(stack(desired.mainStack(), observed));
        desired.stacks().forEach(stack -> stacks.add(stack(stack, observed)));
        List<PoolChange> pools = new ArrayList<>();
        for (DesiredPool pool : desired.pools()) {
            stacks.add(StackPlan.of(
                    pool.stack(), pool.name(), observed.stack(pool.stack().name())));
            pools.add(
                    new PoolPlan(pool, observed.stack(pool.stack().name()), observed.machinesOf(pool.name())).change());
        }
        boolean blocked = findings.stream().anyMatch(Finding::blocks);
        return new Plan(
                Plan.SCHEMA_VERSION,
                inputs,
                stacks.stream().filter(stack -> stack.action() != Action.NONE).toList(),
                pools.stream().filter(pool -> pool.action() != Action.NONE).toList(),
                observed.objects(),
                findings,
                blocked ? List.of() : Steps.of(desired, isNew, stacks, pools, observed.objects()));
    }

    /** The plan of a version that cannot be carried out: findings and nothing else. */
    public static Plan blocked(PlanInputs inputs, List<Finding> findings) {
        return new Plan(Plan.SCHEMA_VERSION, inputs, List.of(), List.of(), List.of(), findings, List.of());
    }

    private static StackChange stack(DesiredStack wanted, Observed observed) {
        return StackPlan.of(wanted, null, observed.stack(wanted.name()));
    }
}
