package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.Change;
import io.clm.store.audit.AuditRow;
import io.clm.store.audit.AuditStore;
import io.clm.store.event.EventStore;
import io.clm.store.event.NewEvent;
import io.clm.store.event.RowChange;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a change of a cluster leaves behind: an audit row, an event and the wish for a new plan. */
@Component
class ClusterTrail {

    private final EventStore events;
    private final PlanRequests plans;
    private final Clock clock;

    ClusterTrail(EventStore events, PlanRequests plans, Clock clock) {
        this.events = events;
        this.plans = plans;
        this.clock = clock;
    }

    void created(RegisteredCluster created, Change by) {
        Cluster cluster = created.cluster();
        plans.ofCluster(cluster.id());
        AuditRow row = AuditRow.of(clock, by, "create", subject(cluster), null, created.shown());
        tell(EventType.CLUSTER_CREATED, cluster, "%s created".formatted(cluster.alias()), by, row);
    }

    /** What only tells how things stand asks for no new plan. */
    void changed(RegisteredCluster before, RegisteredCluster after, Change by) {
        Cluster cluster = after.cluster();
        if (!cluster.withStatus(before.cluster().status()).equals(before.cluster())) {
            plans.ofCluster(cluster.id());
        }
        events.append(updated(cluster, by), row(before, after, by));
    }

    /** A change that asks for no new plan, together with its trail, or neither when it hits no row. */
    boolean changedWith(RowChange change, RegisteredCluster before, RegisteredCluster after, Change by) {
        return events.appendWith(change, updated(after.cluster(), by), row(before, after, by));
    }

    private AuditRow row(RegisteredCluster before, RegisteredCluster after, Change by) {
        SecretItems secrets = before.secrets().and(after.secrets());
        return AuditRow.of(
                clock,
                by,
                "update",
                subject(after.cluster()),
                secrets.masked(before.cluster()),
                secrets.masked(after.cluster()));
    }

    private RolloutEvent updated(Cluster cluster, Change by) {
        return event(EventType.CLUSTER_CHANGED, cluster, "%s updated".formatted(cluster.alias()), by);
    }

    void deleted(RegisteredCluster before, Change by) {
        Cluster cluster = before.cluster();
        AuditRow row = AuditRow.of(clock, by, "delete", subject(cluster), before.shown(), null);
        tell(EventType.CLUSTER_DELETED, cluster, "%s deleted".formatted(cluster.alias()), by, row);
    }

    /** The manager itself wrote versions or the lifecycle. */
    void observed(RegisteredCluster before, Cluster after) {
        String text = StatusText.of(after);
        AuditRow row = AuditRow.of(
                clock,
                Change.byClm(text),
                "status",
                subject(after),
                before.shown(),
                before.secrets().masked(after));
        tell(EventType.CLUSTER_STATUS, after, text, new Change(Change.CLM, null), row);
    }

    private void tell(EventType type, Cluster cluster, String message, Change by, AuditRow row) {
        events.append(event(type, cluster, message, by), row);
    }

    private RolloutEvent event(EventType type, Cluster cluster, String message, Change by) {
        return NewEvent.ofCluster(clock.instant(), type, cluster.id(), message, by);
    }

    private static AuditStore.Subject subject(Cluster cluster) {
        return new AuditStore.Subject("cluster", cluster.id(), cluster.infrastructureAccount());
    }
}
