package io.clm.store.fleet;

import io.clm.store.Page;
import io.clm.store.cluster.ClusterFilter;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the database reads a page of the fleet. */
public class FleetExplanation {
    private final JdbcClient jdbc;

    FleetExplanation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String of(ClusterFilter filter, FleetOrder order, Page.@Nullable Cursor cursor) {
        FleetSql sql = FleetSql.page(filter, order, cursor);
        return String.join(
                "\n",
                jdbc.sql("explain " + sql.text())
                        .params(sql.parameters())
                        .param("now", OffsetDateTime.now())
                        .param("limit", 101)
                        .query(String.class)
                        .list());
    }
}
