package io.clm.store.plan;

import io.clm.core.plan.Plan;
import io.clm.core.plan.StoredPlan;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.Change;
import io.clm.store.Ids;
import io.clm.store.event.EventStore;
import io.clm.store.event.NewEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans as they were made; a plan is never changed. */
@Component
public class PlanStore {

    private final PlanRows rows;
    private final PlanBodies bodies;
    private final EventStore events;
    private final Clock clock;

    PlanStore(PlanRows rows, PlanBodies bodies, EventStore events, Clock clock) {
        this.rows = rows;
        this.bodies = bodies;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a plan as the cluster's newest; when the newest has the same content already, that one is answered. */
    @Transactional
    public StoredPlan put(Plan plan) {
        Instant now = clock.instant();
        String hash = bodies.put(plan, now);
        Optional<PlanRow> newest =
                rows.findFirstByClusterIdOrderByIdDesc(plan.inputs().clusterId());
        if (newest.isPresent() && newest.get().hash.equals(hash)) {
            return newest.get().withBody(plan);
        }
        PlanRow row = rows.save(new PlanRow(Ids.next(clock), hash, plan, now));
        events.append(made(plan, now));
        return row.withBody(plan);
    }

    /** The newest plan of a cluster; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<StoredPlan> latest(String clusterId) {
        return rows.findFirstByClusterIdOrderByIdDesc(clusterId).map(this::read);
    }

    /** The newest plan of a cluster without its body. */
    @Transactional(readOnly = true)
    public Optional<PlanSummary> latestSummary(String clusterId) {
        return rows.findFirstByClusterIdOrderByIdDesc(clusterId)
                .map(row -> new PlanSummary(
                        row.id,
                        row.clusterId,
                        row.hash,
                        row.version,
                        row.clusterVersion,
                        row.blocked,
                        row.empty,
                        row.createdAt));
    }

    @Transactional(readOnly = true)
    public Optional<StoredPlan> find(UUID id) {
        return rows.findById(id).map(this::read);
    }

    private StoredPlan read(PlanRow row) {
        return row.withBody(bodies.get(row.hash));
    }

    private static RolloutEvent made(Plan plan, Instant now) {
        return NewEvent.ofCluster(now, type(plan), plan.inputs().clusterId(), text(plan), new Change(Change.CLM, null));
    }

    private static EventType type(Plan plan) {
        if (plan.isBlocked()) {
            return EventType.PLAN_BLOCKED;
        }
        return plan.isEmpty() ? EventType.PLAN_EMPTY : EventType.PLAN_MADE;
    }

    private static String text(Plan plan) {
        return "plan for %s: %d steps, %d findings"
                .formatted(
                        plan.inputs()
                                .version()
                                .substring(
                                        0, Math.min(10, plan.inputs().version().length())),
                        plan.steps().size(),
                        plan.findings().size());
    }
}
