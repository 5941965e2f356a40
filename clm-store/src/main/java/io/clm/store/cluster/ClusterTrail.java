package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.EventType;
import io.clm.store.Change;
import io.clm.store.audit.AuditStore;
import io.clm.store.event.EventStore;
import io.clm.store.event.NewEvent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a change of a cluster leaves behind: an audit row, an event and the wish for a new plan. */
@Component
class ClusterTrail {

    private final AuditStore audit;
    private final EventStore events;
    private final PlanRequests plans;
    private final Clock clock;

    ClusterTrail(AuditStore audit, EventStore events, PlanRequests plans, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.plans = plans;
        this.clock = clock;
    }

    void created(RegisteredCluster created, Change by) {
        Cluster cluster = created.cluster();
        audit.write(by, "create", subject(cluster), null, created.shown());
        plans.ofCluster(cluster.id());
        tell(EventType.CLUSTER_CREATED, cluster, "%s created".formatted(cluster.alias()), by);
    }

    /** What only tells how things stand asks for no new plan. */
    void changed(RegisteredCluster before, RegisteredCluster after, Change by) {
        Cluster cluster = after.cluster();
        SecretItems secrets = before.secrets().and(after.secrets());
        audit.write(by, "update", subject(cluster), secrets.masked(before.cluster()), secrets.masked(after.cluster()));
        if (!cluster.withStatus(before.cluster().status()).equals(before.cluster())) {
            plans.ofCluster(cluster.id());
        }
        tell(EventType.CLUSTER_CHANGED, cluster, "%s updated".formatted(cluster.alias()), by);
    }

    void deleted(RegisteredCluster before, Change by) {
        audit.write(by, "delete", subject(before.cluster()), before.shown(), null);
        tell(
                EventType.CLUSTER_DELETED,
                before.cluster(),
                "%s deleted".formatted(before.cluster().alias()),
                by);
    }

    /** The manager itself wrote versions or the lifecycle. */
    void observed(RegisteredCluster before, Cluster after) {
        Change by = Change.byClm(StatusText.of(after));
        audit.write(
                by, "status", subject(after), before.shown(), before.secrets().masked(after));
        tell(EventType.CLUSTER_STATUS, after, StatusText.of(after), new Change(Change.CLM, null));
    }

    private void tell(EventType type, Cluster cluster, String message, Change by) {
        events.append(NewEvent.ofCluster(clock.instant(), type, cluster.id(), message, by));
    }

    private static AuditStore.Subject subject(Cluster cluster) {
        return new AuditStore.Subject("cluster", cluster.id(), cluster.infrastructureAccount());
    }
}
