package io.clm.store.event;

import io.clm.core.rollout.RolloutEvent;
import io.clm.store.json.Json;
import io.clm.store.signal.Signal;
import io.clm.store.signal.Signals;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes a transaction's events as its very last statements: readers stop at them until it ends. */
@Component
class Outbox {

    private static final String INSERT = """
            insert into event (at, type, account, channel, cluster_id, rollout_id, phase, subject, message, actor, reason, data)
            select :at, :type, c.infrastructure_account, coalesce(:channel, c.channel), :cluster, :rollout, :phase,
                   :subject, :message, :actor, :reason, :data::jsonb
            from (select 1) one left join cluster c on c.id = :cluster
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final EventOrder order;
    private final Signals signals;

    Outbox(JdbcClient jdbc, EntityManager entities, EventOrder order, Signals signals) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.order = order;
        this.signals = signals;
    }

    /** Keeps {@code event} until the transaction, which must be there, is about to commit. */
    void add(RolloutEvent event) {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.events.add(event);
    }

    private void write(List<RolloutEvent> events) {
        entities.flush();
        order.enter();
        events.forEach(this::insert);
    }

    private void insert(RolloutEvent event) {
        jdbc.sql(INSERT)
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

    private final class Pending implements TransactionSynchronization {

        private final List<RolloutEvent> events = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write(events);
        }

        /** Also when it failed: others' events may have waited for its end. */
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
            signals.now(Signal.EVENTS, "");
        }
    }
}
