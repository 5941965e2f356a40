package io.clm.store.view;

import io.clm.core.view.ClusterView;
import io.clm.store.json.Json;
import io.clm.store.signal.Signal;
import io.clm.store.signal.Signals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** What clusters looked like when last observed; an older observation never replaces a newer one. */
@Component
public class ViewStore {

    private static final String PUT = """
            with before as (select body from cluster_view where cluster_id = :cluster)
            insert into cluster_view as v (cluster_id, observed_at, body)
            values (:cluster, :at, :body::jsonb)
            on conflict (cluster_id) do update
            set observed_at = excluded.observed_at, body = excluded.body
            where v.observed_at <= excluded.observed_at
            returning v.body is distinct from (select body from before)
            """;
    private static final TypeReference<List<ClusterView.PoolPicture>> POOLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Signals signals;

    ViewStore(JdbcClient jdbc, Signals signals) {
        this.jdbc = jdbc;
        this.signals = signals;
    }

    /** Stores what was seen; whoever listens is told when it differs from what was seen before. */
    @Transactional
    public void put(ClusterView view) {
        boolean differs = jdbc.sql(PUT)
                .param("cluster", view.clusterId())
                .param("at", view.observedAt().atOffset(ZoneOffset.UTC))
                .param("body", Json.write(view.pools()))
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (differs) {
            signals.send(Signal.VIEW, view.clusterId());
        }
    }

    @Transactional(readOnly = true)
    public Optional<ClusterView> find(String clusterId) {
        return jdbc.sql("select cluster_id, observed_at, body from cluster_view where cluster_id = :id")
                .param("id", clusterId)
                .query(ViewStore::read)
                .optional();
    }

    private static ClusterView read(ResultSet row, int number) throws SQLException {
        return new ClusterView(
                row.getString("cluster_id"),
                row.getObject("observed_at", OffsetDateTime.class).toInstant(),
                Json.read(row.getString("body"), POOLS));
    }
}
