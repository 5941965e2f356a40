package io.clm.store.rollout;

import io.clm.core.rollout.Rollout;
import io.clm.store.cluster.ClusterConditions;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.sql.Where;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of rollouts. */
@Component
class RolloutQuery {

    private final JdbcClient jdbc;

    RolloutQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest that {@code filter} lets through, of the clusters that {@code seen} lets through. */
    List<Rollout> list(RolloutFilter filter, ClusterFilter seen, int limit) {
        Where where = where(filter, seen);
        return jdbc.sql("select " + RolloutSql.COLUMNS + from(seen) + where.sql() + " order by r.id desc limit :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query((row, number) -> Objects.requireNonNull(RolloutSql.read(row)))
                .list();
    }

    static String from(ClusterFilter seen) {
        boolean all = seen.equals(ClusterFilter.ALL);
        return " from rollout r" + (all ? "" : " join cluster c on c.id = r.cluster_id");
    }

    static Where where(RolloutFilter filter, ClusterFilter seen) {
        Where where = ClusterConditions.of(seen);
        if (filter.clusterId() != null) {
            where.and("r.cluster_id = %s", filter.clusterId());
        }
        if (filter.channel() != null) {
            where.and("r.channel = %s", filter.channel());
        }
        if (filter.version() != null) {
            where.and("r.version = %s", filter.version());
        }
        if (!filter.states().isEmpty()) {
            where.in("r.state", filter.states().stream().map(Enum::name).toList());
        }
        if (filter.before() != null) {
            where.and("r.id < %s", filter.before());
        }
        return where;
    }
}
