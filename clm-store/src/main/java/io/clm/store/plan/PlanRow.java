package io.clm.store.plan;

import io.clm.core.plan.Plan;
import io.clm.core.plan.StoredPlan;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "plan")
class PlanRow implements Persistable<UUID> {

    @Id
    UUID id;

    String clusterId;
    String hash;
    String channel;
    String version;
    String clusterVersion;

    @Nullable
    String baseVersion;

    boolean blocked;
    boolean empty;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected PlanRow() {}

    PlanRow(UUID id, String hash, Plan plan, Instant now) {
        this.id = id;
        this.hash = hash;
        this.clusterId = plan.inputs().clusterId();
        this.channel = plan.inputs().channel();
        this.version = plan.inputs().version();
        this.clusterVersion = plan.inputs().clusterVersion();
        this.baseVersion = plan.inputs().baseVersion();
        this.blocked = plan.isBlocked();
        this.empty = plan.isEmpty();
        this.createdAt = now;
    }

    StoredPlan withBody(Plan plan) {
        return new StoredPlan(id, clusterId, createdAt, hash, plan);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Rows are only ever added. */
    @Override
    public boolean isNew() {
        return true;
    }
}
