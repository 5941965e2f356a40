package io.clm.store.rollout;

import io.clm.core.plan.StoredPlan;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutEvent;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.clm.store.Change;
import io.clm.store.Ids;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.cluster.PlanRequests;
import io.clm.store.fence.Fence;
import io.clm.store.fence.FenceCheck;
import io.clm.store.fence.FencedWrite;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rollouts as planner, worker and API need them. What people ask of them goes through {@link RolloutCommands}. */
@Component
public class RolloutStore {

    static final Set<RolloutState> OPEN = EnumSet.of(RolloutState.PLANNED, RolloutState.APPROVED, RolloutState.RUNNING);
    private static final Set<RolloutState> TO_RUN = EnumSet.of(RolloutState.APPROVED, RolloutState.RUNNING);

    private static final Set<RolloutState> HOLDING = EnumSet.of(RolloutState.FAILED, RolloutState.ABORTED);

    private final RolloutRows rows;
    private final RolloutQuery query;
    private final FenceCheck fences;
    private final PlanRequests plans;
    private final RolloutTrail trail;
    private final Clock clock;

    RolloutStore(
            RolloutRows rows,
            RolloutQuery query,
            FenceCheck fences,
            PlanRequests plans,
            RolloutTrail trail,
            Clock clock) {
        this.rows = rows;
        this.query = query;
        this.fences = fences;
        this.plans = plans;
        this.trail = trail;
        this.clock = clock;
    }

    /** Plans a rollout of {@code plan}, unless the cluster has an open one. */
    @Transactional
    public PlannedRollout plan(StoredPlan plan, Change by) {
        trail.lockCluster(plan.clusterId());
        Optional<Rollout> open = open(plan.clusterId());
        if (open.isPresent()) {
            return new PlannedRollout.AlreadyOpen(open.get());
        }
        Rollout rollout = rows.saveAndFlush(new RolloutRow(Ids.next(clock), plan, by, clock.instant()))
                .toRollout();
        trail.tell(EventType.ROLLOUT_PLANNED, rollout, "rollout planned", by);
        return new PlannedRollout.Inserted(rollout);
    }

    /** Takes an approved or running rollout over; from now on every older hold is refused. */
    @Transactional
    public Optional<Fence> claim(UUID id, String worker) {
        Optional<RolloutRow> row = rows.lock(id).filter(found -> TO_RUN.contains(found.state));
        row.ifPresent(found -> {
            EventType type = found.startedAt == null ? EventType.ROLLOUT_STARTED : EventType.ROLLOUT_RESUMED;
            found.claim(worker, clock.instant());
            trail.tell(type, found.toRollout(), "taken by " + worker, new Change(Change.CLM, null));
        });
        return row.map(found -> new Fence(id, found.epoch));
    }

    /** Whether a hold is still good: looked at before every effect. */
    public boolean holds(Fence fence) {
        return fences.holds(fence);
    }

    /** Writes progress and what there is to tell about it, while the hold is good. */
    @Transactional
    public FencedWrite move(Fence fence, Progress progress, List<RolloutEvent> events) {
        return fences.guarded(fence, () -> {
            RolloutRow row = rows.lock(fence.rolloutId()).orElseThrow();
            row.move(progress, clock.instant());
            trail.tell(events);
            if (progress.state().isOver()) {
                plans.ofCluster(row.clusterId);
            }
        });
    }

    /** What a rollout that no worker has begun waits for; null when nothing stands in its way. */
    @Transactional
    public void queued(UUID id, @Nullable Waiting waiting) {
        rows.lock(id)
                .filter(row -> row.state == RolloutState.PLANNED || row.state == RolloutState.APPROVED)
                .ifPresent(row -> row.move(new Progress(row.state, row.phase, waiting, null), clock.instant()));
    }

    @Transactional(readOnly = true)
    public Optional<Rollout> find(UUID id) {
        return rows.findById(id).map(RolloutRow::toRollout);
    }

    /** The open rollout of a cluster. */
    @Transactional(readOnly = true)
    public Optional<Rollout> open(String clusterId) {
        return rows.findFirstByClusterIdAndStateIn(clusterId, OPEN).map(RolloutRow::toRollout);
    }

    /** The newest rollout of every cluster that has one, by cluster id. */
    @Transactional(readOnly = true)
    public Map<String, Rollout> newest() {
        return rows.newest().stream()
                .map(RolloutRow::toRollout)
                .collect(Collectors.toMap(Rollout::clusterId, Function.identity()));
    }

    /** The newest rollout of a cluster. */
    @Transactional(readOnly = true)
    public Optional<Rollout> newest(String clusterId) {
        return rows.findFirstByClusterIdOrderByIdDesc(clusterId).map(RolloutRow::toRollout);
    }

    /** All open rollouts, oldest first. */
    @Transactional(readOnly = true)
    public List<Rollout> open() {
        return rows.findByStateInOrderById(OPEN).stream()
                .map(RolloutRow::toRollout)
                .toList();
    }

    /** Rollouts, newest first. */
    @Transactional(readOnly = true)
    public List<Rollout> list(RolloutFilter filter, int limit) {
        return list(filter, ClusterFilter.ALL, limit);
    }

    /** The same, of the clusters that {@code seen} lets through. */
    @Transactional(readOnly = true)
    public List<Rollout> list(RolloutFilter filter, ClusterFilter seen, int limit) {
        return query.list(filter, seen, limit);
    }

    /** Whether {@code clusterVersion} ({@code <commit>#<hash>}) failed or was aborted here and nobody asked to retry. */
    @Transactional(readOnly = true)
    public boolean held(String clusterId, String clusterVersion) {
        return heldBy(clusterId, clusterVersion).isPresent();
    }

    /** The newest rollout that failed or was aborted at {@code clusterVersion} and that nobody asked to retry. */
    @Transactional(readOnly = true)
    public Optional<Rollout> heldBy(String clusterId, String clusterVersion) {
        return rows.findFirstByClusterIdAndClusterVersionAndStateInAndRetriedAtIsNullOrderByIdDesc(
                        clusterId, clusterVersion, HOLDING)
                .map(RolloutRow::toRollout);
    }
}
