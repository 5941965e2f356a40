package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.EventType;
import io.clm.store.Change;
import io.clm.store.audit.AuditRow;
import io.clm.store.audit.AuditStore;
import io.clm.store.event.EventStore;
import io.clm.store.event.NewEvent;
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
        SecretItems secrets = before.secrets().and(after.secrets());
        if (!cluster.withStatus(before.cluster().status()).equals(before.cluster())) {
            plans.ofCluster(cluster.id());
        }
        AuditRow row = AuditRow.of(
                clock,
                by,
                "update",
                subject(cluster),
                secrets.masked(before.cluster()),
                secrets.masked(after.cluster()));
        tell(EventType.CLUSTER_CHANGED, cluster, "%s updated".formatted(cluster.alias()), by, row);
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
        events.append(NewEvent.ofCluster(clock.instant(), type, cluster.id(), message, by), row);
    }

    private static AuditStore.Subject subject(Cluster cluster) {
        return new AuditStore.Subject("cluster", cluster.id(), cluster.infrastructureAccount());
    }
}
