package io.clm.store.event;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the stream of events can be read without missing one. Numbers are given in one order and committed in
 * another, so a writer first takes a shared advisory lock that holds the newest number there was: its own will be
 * greater. A reader stops at the least number so held; nobody waits for anybody.
 *
 * <p>Source: docs/adr/0009-events-without-a-queue-at-commit.md.
 */
@Component
class EventOrder {

    private static final long MARK = 0x636cL;
    private static final String NEWEST = "select case when is_called then last_value else 0 end from event_seq_seq";

    /**
     * One row; once it is read, what its transaction appends gets greater numbers than readers are shown until it ends.
     */
    static final String ENTER = "select pg_advisory_xact_lock_shared(%d::bigint << 48 | (%s))".formatted(MARK, NEWEST);

    private static final String OLDEST_WRITER = """
            select min((classid::bigint & 65535) << 32 | objid::bigint) from pg_locks
            where locktype = 'advisory' and mode = 'ShareLock' and objsubid = 1 and classid::bigint >> 16 = :mark
              and database = (select oid from pg_database where datname = current_database())
            """;

    private final JdbcClient jdbc;

    EventOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The number up to which every event that will ever be there can be seen by the next statement. The newest is asked
     * for before the writers: one that enters in between gets a greater number, one that leaves has committed.
     */
    long settled() {
        long newest = jdbc.sql(NEWEST).query(Long.class).single();
        return jdbc.sql(OLDEST_WRITER)
                .param("mark", MARK)
                .query((row, number) -> {
                    long oldest = row.getLong(1);
                    return row.wasNull() ? newest : Math.min(oldest, newest);
                })
                .single();
    }
}
