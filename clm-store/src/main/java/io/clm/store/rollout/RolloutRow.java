package io.clm.store.rollout;

import io.clm.core.plan.PlanInputs;
import io.clm.core.plan.StoredPlan;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Request;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.clm.store.Change;
import io.clm.store.json.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "rollout")
class RolloutRow {

    @Id
    UUID id;

    String clusterId;
    String channel;
    String version;
    String clusterVersion;
    UUID planId;
    String planHash;

    @Enumerated(EnumType.STRING)
    RolloutState state;

    @Enumerated(EnumType.STRING)
    Phase phase;

    @Enumerated(EnumType.STRING)
    Request request;

    long epoch;

    @Nullable
    String worker;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String waiting;

    @Nullable
    String failure;

    String actor;
    String reason;

    @Nullable
    Instant retriedAt;

    Instant createdAt;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant finishedAt;

    @Version
    @Nullable
    Long rowVersion;

    @SuppressWarnings("NullAway.Init")
    protected RolloutRow() {}

    RolloutRow(UUID id, StoredPlan plan, Change by, Instant now) {
        PlanInputs inputs = plan.plan().inputs();
        this.id = id;
        this.clusterId = plan.clusterId();
        this.channel = inputs.channel();
        this.version = inputs.version();
        this.clusterVersion = inputs.clusterVersion();
        this.planId = plan.id();
        this.planHash = plan.hash();
        this.state = RolloutState.PLANNED;
        this.phase = Phase.LOCK;
        this.request = Request.NONE;
        this.actor = by.actor();
        this.reason = Objects.requireNonNullElse(by.reason(), "");
        this.createdAt = now;
    }

    void claim(String newWorker, Instant now) {
        epoch++;
        worker = newWorker;
        state = RolloutState.RUNNING;
        waiting = null;
        startedAt = startedAt == null ? now : startedAt;
    }

    void move(Progress progress, Instant now) {
        state = progress.state();
        phase = progress.phase();
        waiting = progress.waiting() == null ? null : Json.write(progress.waiting());
        failure = progress.failure();
        finishedAt = state.isOver() ? now : null;
        worker = state.isOver() ? null : worker;
    }

    Rollout toRollout() {
        return new Rollout(
                id,
                clusterId,
                channel,
                version,
                planId,
                planHash,
                state,
                phase,
                request,
                epoch,
                worker,
                Json.readOrNull(waiting, Waiting.class),
                failure,
                actor,
                reason,
                createdAt,
                startedAt,
                finishedAt);
    }
}
