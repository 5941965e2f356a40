package io.clm.store.fleet;

import io.clm.store.Page;
import io.clm.store.cluster.ClusterConditions;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.cluster.ClusterSql;
import io.clm.store.cluster.RegisteredCluster;
import io.clm.store.freeze.FreezeSql;
import io.clm.store.rollout.RolloutSql;
import io.clm.store.sql.Sorting;
import io.clm.store.sql.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query for a part of the fleet.
 *
 * @param parameters also wants {@code now} and {@code limit}
 */
record FleetSql(String text, Map<String, Object> parameters) {
    private static final String COLUMNS_BESIDE =
            "(select h.head from channel h where h.name = c.channel) as channel_head, " + RolloutSql.COLUMNS + ", "
                    + FreezeSql.COLUMNS;
    private static final String COLUMNS = ClusterSql.COLUMNS + ", " + COLUMNS_BESIDE;

    private static final String BESIDE = """
            left join lateral
                (select * from rollout where cluster_id = c.id order by id desc limit 1) r on true
            left join lateral
                (select * from rollout_freeze f where %s
                   and (f.scope = 'FLEET' or f.scope = 'CHANNEL' and f.subject = c.channel
                        or f.scope = 'CLUSTER' and f.subject = c.id)
                 order by f.until desc nulls first, f.id limit 1) f on true""".formatted(FreezeSql.IN_FORCE);

    /** The page is cut out first, then the rest is looked up for its clusters alone. */
    static FleetSql page(ClusterFilter filter, FleetOrder order, Page.@Nullable Cursor cursor) {
        Where where = ClusterConditions.of(filter);
        Sorting sorting = order.sorting();
        sorting.skip(where, cursor);
        String page = "(select * from cluster c" + where.sql() + sorting.orderBy() + " limit :limit) c";
        return new FleetSql(
                "select " + COLUMNS + " from " + page + " " + BESIDE + sorting.orderBy(), where.parameters());
    }

    static FleetSql one(String id) {
        return one(COLUMNS, id);
    }

    /** Only what is beside a cluster: see {@link #readBeside}. */
    static FleetSql beside(String id) {
        return one(COLUMNS_BESIDE, id);
    }

    private static FleetSql one(String columns, String id) {
        return new FleetSql("select " + columns + " from cluster c " + BESIDE + " where c.id = :id", Map.of("id", id));
    }

    static FleetCluster read(ResultSet row, int number) throws SQLException {
        return readBeside(ClusterSql.read(row), row);
    }

    static FleetCluster readBeside(RegisteredCluster cluster, ResultSet row) throws SQLException {
        return new FleetCluster(cluster, RolloutSql.read(row), row.getString("channel_head"), FreezeSql.read(row));
    }
}
