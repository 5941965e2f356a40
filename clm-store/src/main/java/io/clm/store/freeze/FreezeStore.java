package io.clm.store.freeze;

import io.clm.core.freeze.Freeze;
import io.clm.core.freeze.FreezeScope;
import io.clm.core.freeze.Freezes;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.Ids;
import io.clm.store.Saved;
import io.clm.store.Versioned;
import io.clm.store.cluster.ClusterConditions;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.sql.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The freezes that somebody ordered and nobody lifted. */
@Component
public class FreezeStore {
    private static final String SELECT = "select " + FreezeSql.COLUMNS + " from rollout_freeze f where ";
    private static final String INSERT = """
            insert into rollout_freeze (id, scope, subject, reason, actor, created_at, until)
            values (:id, :scope, :subject, :reason, :actor, :at, :until)
            """;
    private static final String CHANGE = """
            update rollout_freeze set reason = :reason, until = :until, row_version = row_version + 1 where id = :id
            """;
    private static final String LIFT = """
            update rollout_freeze set lifted_at = :now, row_version = row_version + 1 where id = :id
            """;

    private final JdbcClient jdbc;
    private final FreezeTrail trail;
    private final Clock clock;

    FreezeStore(JdbcClient jdbc, FreezeTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those in force, oldest first. */
    public List<Versioned<Freeze>> list() {
        return jdbc.sql(SELECT + FreezeSql.IN_FORCE + " order by f.id")
                .param("now", stored(clock.instant()))
                .query(FreezeStore::read)
                .list();
    }

    /** Those in force, oldest first; of those of a single cluster, the ones whose cluster the filter lets through. */
    public List<Versioned<Freeze>> list(ClusterFilter seen) {
        Where where = ClusterConditions.of(seen);
        String clusters = "(f.scope <> 'CLUSTER' or f.subject in (select c.id from cluster c" + where.sql() + "))";
        return jdbc.sql(SELECT + FreezeSql.IN_FORCE + " and " + clusters + " order by f.id")
                .params(where.parameters())
                .param("now", stored(clock.instant()))
                .query(FreezeStore::read)
                .list();
    }

    /** Those in force. */
    public Freezes inForce() {
        return new Freezes(list().stream().map(Versioned::value).toList());
    }

    /** One in force. */
    public Optional<Versioned<Freeze>> find(UUID id) {
        return jdbc.sql(SELECT + FreezeSql.IN_FORCE + " and f.id = :id")
                .param("now", stored(clock.instant()))
                .param("id", id)
                .query(FreezeStore::read)
                .optional();
    }

    /** Freezes; the channel or cluster must exist. From its commit on nothing new starts. */
    @Transactional
    public Saved<Versioned<Freeze>> freeze(
            FreezeScope scope, @Nullable String subject, String reason, @Nullable Instant until, Change by) {
        if (!exists(scope, subject)) {
            return new Saved.UnknownReference<>("subject", String.valueOf(subject));
        }
        Freeze freeze = new Freeze(Ids.next(clock), scope, subject, reason, by.actor(), clock.instant(), until);
        jdbc.sql(INSERT)
                .param("id", freeze.id())
                .param("scope", scope.name())
                .param("subject", subject)
                .param("reason", reason)
                .param("actor", by.actor())
                .param("at", stored(freeze.createdAt()))
                .param("until", until == null ? null : stored(until))
                .update();
        trail.set("create", null, freeze, by);
        return new Saved.Done<>(new Versioned<>(freeze, 0));
    }

    /** Changes reason and end. */
    @Transactional
    public Saved<Versioned<Freeze>> change(
            UUID id, Expected expected, String reason, @Nullable Instant until, Change by) {
        Optional<Versioned<Freeze>> before = lock(id);
        if (before.isEmpty() || !expected.fits(before.get().version())) {
            return absentOrStale(before);
        }
        jdbc.sql(CHANGE)
                .param("id", id)
                .param("reason", reason)
                .param("until", until == null ? null : stored(until))
                .update();
        Versioned<Freeze> after = find(id).orElseThrow();
        trail.set("update", before.get().value(), after.value(), by);
        return new Saved.Done<>(after);
    }

    /** Ends a freeze. */
    @Transactional
    public Saved<Versioned<Freeze>> lift(UUID id, Expected expected, Change by) {
        Optional<Versioned<Freeze>> before = lock(id);
        if (before.isEmpty() || !expected.fits(before.get().version())) {
            return absentOrStale(before);
        }
        jdbc.sql(LIFT).param("id", id).param("now", stored(clock.instant())).update();
        trail.lifted(before.get().value(), by);
        return new Saved.Done<>(before.get());
    }

    private static Saved<Versioned<Freeze>> absentOrStale(Optional<Versioned<Freeze>> before) {
        return before.<Saved<Versioned<Freeze>>>map(there -> new Saved.Stale<>(there.version()))
                .orElseGet(Saved.Missing::new);
    }

    private Optional<Versioned<Freeze>> lock(UUID id) {
        return jdbc.sql(SELECT + FreezeSql.IN_FORCE + " and f.id = :id for update")
                .param("now", stored(clock.instant()))
                .param("id", id)
                .query(FreezeStore::read)
                .optional();
    }

    private boolean exists(FreezeScope scope, @Nullable String subject) {
        return switch (scope) {
            case FLEET -> subject == null;
            case CHANNEL -> subject != null && count("channel where name = :subject", subject);
            case CLUSTER -> subject != null && count("cluster where id = :subject", subject);
        };
    }

    private boolean count(String from, String subject) {
        return jdbc.sql("select count(*) from " + from)
                        .param("subject", subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Versioned<Freeze> read(ResultSet row, int number) throws SQLException {
        return new Versioned<>(Objects.requireNonNull(FreezeSql.read(row)), row.getLong("f_version"));
    }

    private static OffsetDateTime stored(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
