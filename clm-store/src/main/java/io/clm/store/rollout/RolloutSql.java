package io.clm.store.rollout;

import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Request;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.clm.store.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How rollouts are read beside something else. */
public final class RolloutSql {
    /** What {@link #read} reads of {@code rollout r}. */
    public static final String COLUMNS = """
            r.id as r_id, r.cluster_id as r_cluster_id, r.channel as r_channel, r.version as r_version,
            r.plan_id as r_plan_id, r.plan_hash as r_plan_hash, r.state as r_state, r.phase as r_phase,
            r.request as r_request, r.epoch as r_epoch, r.worker as r_worker, r.waiting as r_waiting,
            r.failure as r_failure, r.actor as r_actor, r.reason as r_reason, r.created_at as r_created_at,
            r.started_at as r_started_at, r.finished_at as r_finished_at""";

    private RolloutSql() {}

    /** The rollout of a row; null when there is none. */
    public static @Nullable Rollout read(ResultSet row) throws SQLException {
        UUID id = row.getObject("r_id", UUID.class);
        return id == null
                ? null
                : new Rollout(
                        id,
                        row.getString("r_cluster_id"),
                        row.getString("r_channel"),
                        row.getString("r_version"),
                        row.getObject("r_plan_id", UUID.class),
                        row.getString("r_plan_hash"),
                        RolloutState.valueOf(row.getString("r_state")),
                        Phase.valueOf(row.getString("r_phase")),
                        Request.valueOf(row.getString("r_request")),
                        row.getLong("r_epoch"),
                        row.getString("r_worker"),
                        Json.readOrNull(row.getString("r_waiting"), Waiting.class),
                        row.getString("r_failure"),
                        row.getString("r_actor"),
                        row.getString("r_reason"),
                        Objects.requireNonNull(time(row, "r_created_at")),
                        time(row, "r_started_at"),
                        time(row, "r_finished_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
