package io.clm.api.plan;

import io.clm.core.guard.Finding;
import io.clm.core.plan.Disruption;
import io.clm.core.plan.ItemChange;
import io.clm.core.plan.ObjectChange;
import io.clm.core.plan.Plan;
import io.clm.core.plan.PlanInputs;
import io.clm.core.plan.PlanStep;
import io.clm.core.plan.PoolChange;
import io.clm.core.plan.Reversal;
import io.clm.core.plan.StackChange;
import io.clm.core.plan.StoredPlan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What will be done to a cluster.
 *
 * @param version the target commit, full id
 * @param clusterVersion as status.current_version will say
 * @param baseVersion the cluster's version when the plan was made; null for a new cluster
 * @param hash SHA-256 of the whole plan, hexadecimal
 * @param blocked a finding keeps it from being carried out
 * @param empty nothing has to be changed
 * @param reversal what it takes to undo all of it: the worst of its parts
 */
@Schema(name = "Plan")
public record PlanDto(
        UUID id,
        String clusterId,
        String channel,
        String version,
        String clusterVersion,
        @Nullable String baseVersion,
        Instant createdAt,
        String hash,
        int schemaVersion,
        boolean blocked,
        boolean empty,
        List<StackChange> stacks,
        List<PoolChange> pools,
        List<ObjectChange> objects,
        List<Finding> findings,
        List<PlanStep> steps,
        List<ItemChange> items,
        Disruption disruption,
        Reversal reversal) {

    static PlanDto of(StoredPlan stored) {
        Plan plan = stored.plan();
        PlanInputs inputs = plan.inputs();
        return new PlanDto(
                stored.id(),
                stored.clusterId(),
                inputs.channel(),
                inputs.version(),
                inputs.clusterVersion(),
                inputs.baseVersion(),
                stored.createdAt(),
                stored.hash(),
                plan.schemaVersion(),
                plan.isBlocked(),
                plan.isEmpty(),
                plan.stacks(),
                plan.pools(),
                plan.objects(),
                plan.findings(),
                plan.steps(),
                plan.items(),
                plan.disruption(),
                plan.reversal());
    }
}
