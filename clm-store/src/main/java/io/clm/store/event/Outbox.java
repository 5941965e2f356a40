package io.clm.store.event;

import io.clm.core.rollout.RolloutEvent;
import io.clm.store.audit.AuditRow;
import io.clm.store.json.Json;
import io.clm.store.signal.Signal;
import io.clm.store.signal.Signals;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** Of {@code entered} and a cluster {@code c}. */
    private static final String INSERT = """
            insert into event (at, type, account, channel, cluster_id, rollout_id, phase, subject, message, actor, reason, data)
            select :at, :type, c.infrastructure_account, coalesce(:channel, c.channel), :cluster, :rollout, :phase,
                   :subject, :message, :actor, :reason, :data::jsonb
            from entered""";

    private static final String BESIDE = INSERT + " left join cluster c on c.id = :cluster";
    private static final String FIRST = "with entered as materialized (" + EventOrder.ENTER + ")";
    private static final String LATER = "with entered as (select 1)";
    private static final String AUDITED = ", audited as (" + AuditRow.INSERT + ")";

    /** Nothing is told, and nobody enters, where nothing was changed. */
    private static final String WITH_CHANGE = "with c as (%s), entered as materialized (" + EventOrder.ENTER
            + " from c), audited as (" + AuditRow.INSERT + " from entered)" + INSERT + " cross join c";

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

    /** Changes a row and keeps both, in one statement that is a transaction of its own; false when there was none. */
    boolean addWith(RowChange change, RolloutEvent event, AuditRow audit) {
        try {
            return jdbc.sql(WITH_CHANGE.formatted(change.sql()))
                            .params(change.parameters())
                            .params(audit.parameters())
                            .params(parameters(event))
                            .update()
                    > 0;
        } finally {
            signals.now(Signal.EVENTS, "");
        }
    }

    private void write(List<Told> all) {
        entities.flush();
        insert(FIRST, all.getFirst());
        all.stream().skip(1).forEach(told -> insert(LATER, told));
    }

    private void insert(String entered, Told told) {
        AuditRow audit = told.audit();
        jdbc.sql(entered + (audit == null ? "" : AUDITED) + BESIDE)
                .params(audit == null ? Map.of() : audit.parameters())
                .params(parameters(told.event()))
                .update();
    }

    private static Map<String, @Nullable Object> parameters(RolloutEvent event) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("at", event.at().atOffset(ZoneOffset.UTC));
        parameters.put("type", event.type().name());
        parameters.put("channel", event.data().get("channel"));
        parameters.put("cluster", event.clusterId());
        parameters.put("rollout", event.rolloutId());
        parameters.put("phase", event.phase() == null ? null : event.phase().name());
        parameters.put("subject", event.subject());
        parameters.put("message", event.message());
        parameters.put("actor", event.actor());
        parameters.put("reason", event.reason());
        parameters.put("data", Json.write(event.data()));
        return parameters;
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
