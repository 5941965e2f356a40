package io.clm.store.event;

import io.clm.core.rollout.RolloutEvent;
import io.clm.store.audit.AuditRow;
import io.clm.store.json.Json;
import io.clm.store.signal.Signal;
import io.clm.store.signal.Signals;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes a transaction's events as its very last statements: readers stop at them until it ends. An audit row that comes
 * with an event goes in the same statement.
 */
@Component
class Outbox {

    private static final String INSERT = """
            insert into event (at, type, account, channel, cluster_id, rollout_id, phase, subject, message, actor, reason, data)
            select :at, :type, c.infrastructure_account, coalesce(:channel, c.channel), :cluster, :rollout, :phase,
                   :subject, :message, :actor, :reason, :data::jsonb
            from entered left join cluster c on c.id = :cluster
            """;
    private static final String FIRST = "with entered as materialized (" + EventOrder.ENTER + ")";
    private static final String LATER = "with entered as (select 1)";
    private static final String AUDITED = ", audited as (" + AuditRow.INSERT + ")";

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Signals signals;

    Outbox(JdbcClient jdbc, EntityManager entities, Signals signals) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.signals = signals;
    }

    /** Keeps both until the transaction, which must be there, is about to commit. */
    void add(RolloutEvent event, @Nullable AuditRow audit) {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.told.add(new Told(event, audit));
    }

    private void write(List<Told> all) {
        entities.flush();
        insert(FIRST, all.getFirst());
        all.stream().skip(1).forEach(told -> insert(LATER, told));
    }

    private void insert(String entered, Told told) {
        RolloutEvent event = told.event();
        AuditRow audit = told.audit();
        jdbc.sql(entered + (audit == null ? "" : AUDITED) + INSERT)
                .params(audit == null ? Map.of() : audit.parameters())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("type", event.type().name())
                .param("channel", event.data().get("channel"))
                .param("cluster", event.clusterId())
                .param("rollout", event.rolloutId())
                .param("phase", event.phase() == null ? null : event.phase().name())
                .param("subject", event.subject())
                .param("message", event.message())
                .param("actor", event.actor())
                .param("reason", event.reason())
                .param("data", Json.write(event.data()))
                .update();
    }

    private record Told(RolloutEvent event, @Nullable AuditRow audit) {}

    private final class Pending implements TransactionSynchronization {

        private final List<Told> told = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write(told);
        }

        /** Also when it failed: others' events may have waited for its end. */
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
            signals.now(Signal.EVENTS, "");
        }
    }
}
