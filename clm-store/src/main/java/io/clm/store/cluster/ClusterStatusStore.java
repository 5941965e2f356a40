package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterLifecycle;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.Problem;
import io.clm.core.rollout.EventType;
import io.clm.store.Change;
import io.clm.store.event.EventStore;
import io.clm.store.event.NewEvent;
import io.clm.store.fence.Fence;
import io.clm.store.fence.FenceCheck;
import io.clm.store.fence.FencedWrite;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the manager itself writes about a cluster: versions, lifecycle, problems. None of it asks for a new plan. */
@Component
public class ClusterStatusStore {

    private static final String NONE_OPEN = """
            select count(*) from rollout where cluster_id = :id and state in ('PLANNED', 'APPROVED', 'RUNNING')
            """;

    private final ClusterTable table;
    private final Problems problems;
    private final FenceCheck fences;
    private final ClusterTrail trail;
    private final EventStore events;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClusterStatusStore(
            ClusterTable table,
            Problems problems,
            FenceCheck fences,
            ClusterTrail trail,
            EventStore events,
            JdbcClient jdbc,
            Clock clock) {
        this.table = table;
        this.problems = problems;
        this.fences = fences;
        this.trail = trail;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Changes the versions of the status (not its problems) while the rollout is held. */
    @Transactional
    public FencedWrite versions(Fence fence, String clusterId, UnaryOperator<ClusterStatus> change) {
        return fences.guarded(
                fence, () -> write(clusterId, cluster -> cluster.withStatus(change.apply(cluster.status()))));
    }

    /** Changes the lifecycle status while the rollout is held; a cluster that was asked to go is not called back. */
    @Transactional
    public FencedWrite lifecycle(Fence fence, String clusterId, LifecycleStatus status) {
        return fences.guarded(fence, () -> write(clusterId, cluster -> moved(cluster, status)));
    }

    /** The cluster is at {@code version} already, without a rollout. False, and nothing written, while one is open. */
    @Transactional
    public boolean adopt(String clusterId, String version) {
        boolean free =
                jdbc.sql(NONE_OPEN).param("id", clusterId).query(Long.class).single() == 0;
        if (free) {
            write(clusterId, cluster -> cluster.withStatus(cluster.status().updated(version)));
        }
        return free;
    }

    /** Replaces the problems that {@code source} sees (such as planner, roller), leaving the others'; true when new. */
    @Transactional
    public boolean problems(String clusterId, String source, List<Problem> seen) {
        boolean changed = problems.replace(clusterId, source, seen);
        if (changed) {
            tell(
                    clusterId,
                    seen.isEmpty()
                            ? "no more problems of the " + source
                            : seen.getFirst().title());
        }
        return changed;
    }

    /** A wish to take the cluster down that came meanwhile is not overwritten. */
    private static Cluster moved(Cluster cluster, LifecycleStatus status) {
        boolean leaving = cluster.lifecycleStatus().isLeaving() && status != LifecycleStatus.DECOMMISSIONED;
        boolean possible = ClusterLifecycle.allows(cluster.lifecycleStatus(), status);
        return leaving || !possible ? cluster : cluster.withLifecycleStatus(status);
    }

    private void write(String clusterId, UnaryOperator<Cluster> change) {
        RegisteredCluster before = table.lock(clusterId).orElseThrow().registered();
        Cluster changed = change.apply(before.cluster());
        Cluster after = changed.withStatus(
                changed.status().withProblems(before.cluster().status().problems()));
        if (!after.equals(before.cluster())) {
            table.update(before, before.draft().with(after));
            trail.observed(before, after);
        }
    }

    private void tell(String clusterId, String message) {
        Change by = new Change(Change.CLM, null);
        events.append(NewEvent.ofCluster(clock.instant(), EventType.CLUSTER_STATUS, clusterId, message, by));
    }
}
