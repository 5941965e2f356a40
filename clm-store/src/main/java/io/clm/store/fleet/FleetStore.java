package io.clm.store.fleet;

import io.clm.store.Page;
import io.clm.store.cluster.ClusterConditions;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.cluster.RegisteredCluster;
import io.clm.store.sql.Where;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads clusters as people look at them; one query each. */
@Component
public class FleetStore {
    private static final String COUNTS = """
            select c.channel, count(*) as clusters, count(c.next_version) as updating,
                   count(*) filter (where c.next_version is null and left(c.current_version, length(h.head)) = h.head)
                       as up_to_date
            from cluster c join channel h on h.name = c.channel%s group by c.channel
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FleetStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A part of the fleet. @param limit at least 1; {@link Integer#MAX_VALUE} for all */
    public Page<FleetCluster> page(ClusterFilter filter, FleetOrder order, Page.@Nullable Cursor cursor, int limit) {
        FleetSql sql = FleetSql.page(filter, order, cursor);
        List<FleetCluster> found = jdbc.sql(sql.text())
                .params(sql.parameters())
                .param("now", now())
                .param("limit", limit == Integer.MAX_VALUE ? limit : limit + 1)
                .query(FleetSql::read)
                .list();
        return Page.of(found, limit, last -> order.after(last.registered().cluster()));
    }

    public Optional<FleetCluster> find(String id) {
        return one(FleetSql.one(id), FleetSql::read);
    }

    /** A cluster that was just written, with what is beside it now; empty when it is gone. */
    Optional<FleetCluster> beside(RegisteredCluster cluster) {
        return one(FleetSql.beside(cluster.cluster().id()), (row, number) -> FleetSql.readBeside(cluster, row));
    }

    private Optional<FleetCluster> one(FleetSql sql, RowMapper<FleetCluster> read) {
        return jdbc.sql(sql.text())
                .params(sql.parameters())
                .param("now", now())
                .query(read)
                .optional();
    }

    /** By channel, those that somebody follows, counting the clusters that a filter lets through. */
    public Map<String, ChannelCount> counts(ClusterFilter filter) {
        Where where = ClusterConditions.of(filter);
        return jdbc
                .sql(COUNTS.formatted(where.sql()))
                .params(where.parameters())
                .query((row, number) -> new ChannelCount(
                        row.getString("channel"),
                        row.getInt("clusters"),
                        row.getInt("up_to_date"),
                        row.getInt("updating")))
                .list()
                .stream()
                .collect(Collectors.toMap(ChannelCount::channel, Function.identity()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
