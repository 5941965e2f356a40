package io.clm.store.event;

import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/** How events are read. */
final class EventSql {

    static final String AFTER = """
            select seq, at, type, cluster_id, rollout_id, phase, subject, message, actor, reason, data from event
            where seq > :after and seq <= :settled
              and (:cluster::text is null or cluster_id = :cluster)
              and (:rollout::uuid is null or rollout_id = :rollout)
            order by seq limit :limit
            """;

    private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};

    private EventSql() {}

    static RolloutEvent read(ResultSet row, int number) throws SQLException {
        String phase = row.getString("phase");
        return new RolloutEvent(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                EventType.valueOf(row.getString("type")),
                row.getString("cluster_id"),
                row.getObject("rollout_id", UUID.class),
                phase == null ? null : Phase.valueOf(phase),
                row.getString("subject"),
                row.getString("message"),
                row.getString("actor"),
                row.getString("reason"),
                Json.read(row.getString("data"), DATA));
    }
}
