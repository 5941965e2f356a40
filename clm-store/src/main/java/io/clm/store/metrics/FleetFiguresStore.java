package io.clm.store.metrics;

import io.clm.store.metrics.FleetFigures.Count;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the fleet. A cluster's state is {@code rolling} while a rollout of it is open, else {@code held} after one that
 * failed or was aborted while nobody retries and no newer version came, else {@code idle}.
 */
@Component
public class FleetFiguresStore {

    private static final String CLUSTERS = """
            select c.channel, case
                when exists (select 1 from rollout r where r.cluster_id = c.id
                             and r.state in ('PLANNED', 'APPROVED', 'RUNNING')) then 'rolling'
                when exists (select 1 from rollout r where r.cluster_id = c.id and r.state in ('FAILED', 'ABORTED')
                             and r.retried_at is null and r.cluster_version = c.next_version) then 'held'
                else 'idle' end as state, count(*) as amount
            from cluster c group by 1, 2 order by 1, 2
            """;

    private static final String ROLLOUTS = """
            select '' as channel, state, count(*) as amount from rollout
            where state in ('PLANNED', 'APPROVED', 'RUNNING') or finished_at > now() - interval '1 day'
            group by 2 order by 2
            """;

    private static final String OLDEST_PLAN = """
            select coalesce(extract(epoch from now() - min(newest)), 0)
            from (select max(created_at) as newest from plan group by cluster_id) as plans
            """;

    private static final String QUEUED = "select count(*) from rollout where state = 'APPROVED'";
    private static final String TO_PLAN = "select count(*) from cluster where plan_requested > plan_done";

    private final JdbcClient jdbc;

    FleetFiguresStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public FleetFigures read() {
        return new FleetFigures(
                counts(CLUSTERS),
                counts(ROLLOUTS),
                jdbc.sql(OLDEST_PLAN).query(Double.class).single(),
                jdbc.sql(QUEUED).query(Long.class).single(),
                jdbc.sql(TO_PLAN).query(Long.class).single());
    }

    private List<Count> counts(String sql) {
        return jdbc.sql(sql).query(FleetFiguresStore::count).list();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                row.getString("channel"), row.getString("state").toLowerCase(Locale.ROOT), row.getLong("amount"));
    }
}
