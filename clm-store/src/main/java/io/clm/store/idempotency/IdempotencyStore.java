package io.clm.store.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers by the key that the client gave; an actor's keys are his own, and forgotten after a day. */
@Component
public class IdempotencyStore {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String TAKE = "select pg_advisory_xact_lock(hashtextextended(:whole, 42))";
    private static final String FIND = """
            select request_hash, status, etag, body from idempotency_key
            where actor = :actor and route = :route and key = :key and created_at > :oldest
            """;
    private static final String PUT = """
            insert into idempotency_key (actor, route, key, request_hash, status, etag, body, created_at)
            values (:actor, :route, :key, :hash, :status, :etag, :body, :now)
            """;

    private static final String FORGET = """
            delete from idempotency_key where ctid = any(array(
                select ctid from idempotency_key where created_at <= :oldest limit 100 for update skip locked))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who uses a key, where. */
    public record Key(String actor, String route, String key) {
        String whole() {
            return actor + '\n' + route + '\n' + key;
        }
    }

    /**
     * What was answered under {@code key} before, else what {@code work} answers now, remembered in its transaction.
     * Whoever comes with the same key at the same time waits for it. When the work throws, nothing is remembered.
     */
    @Transactional
    public RememberedAnswer once(Key key, Supplier<RememberedAnswer> work) {
        jdbc.sql(TAKE).param("whole", key.whole()).query((row, number) -> 0).single();
        return find(key).orElseGet(() -> remember(key, work.get()));
    }

    private Optional<RememberedAnswer> find(Key key) {
        return bind(FIND, key)
                .param("oldest", stored(clock.instant().minus(KEPT)))
                .query(IdempotencyStore::read)
                .optional();
    }

    private RememberedAnswer remember(Key key, RememberedAnswer answer) {
        jdbc.sql(FORGET).param("oldest", stored(clock.instant().minus(KEPT))).update();
        bind(PUT, key)
                .param("hash", answer.requestHash())
                .param("status", answer.status())
                .param("etag", answer.etag())
                .param("body", answer.body())
                .param("now", stored(clock.instant()))
                .update();
        return answer;
    }

    private JdbcClient.StatementSpec bind(String sql, Key key) {
        return jdbc.sql(sql)
                .param("actor", key.actor())
                .param("route", key.route())
                .param("key", key.key());
    }

    private static RememberedAnswer read(ResultSet row, int number) throws SQLException {
        return new RememberedAnswer(
                row.getString("request_hash"), row.getInt("status"), row.getString("etag"), row.getString("body"));
    }

    private static OffsetDateTime stored(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
