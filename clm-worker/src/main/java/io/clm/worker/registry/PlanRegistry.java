package io.clm.worker.registry;

import io.clm.core.plan.Plan;
import io.clm.core.plan.StoredPlan;
import java.util.Optional;
import java.util.UUID;

/** Plans. */
public interface PlanRegistry {
    /** Keeps a plan as the cluster's newest and tells of it; the newest one itself when nothing differs. */
    StoredPlan putPlan(Plan plan);

    Optional<StoredPlan> plan(UUID id);
}
