package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.EventType;
import io.clm.store.Change;
import io.clm.store.audit.AuditStore;
import io.clm.store.event.EventStore;
import io.clm.store.event.NewEvent;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    void write(Change by, String action, EventType type, @Nullable Cluster before, @Nullable Cluster after) {
        Cluster subject = Objects.requireNonNull(after == null ? before : after);
        audit.write(by, action, subject(subject), before, after);
        plans.ofCluster(subject.id());
        String message = "%s %sd".formatted(subject.alias(), action);
        events.append(NewEvent.ofCluster(clock.instant(), type, subject.id(), message, by));
    }

    private static AuditStore.Subject subject(Cluster cluster) {
        return new AuditStore.Subject("cluster", cluster.id(), cluster.infrastructureAccount());
    }
}
