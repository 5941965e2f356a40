package io.clm.store.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.StoreIntegration;
import io.clm.store.audit.AuditRow;
import io.clm.store.audit.AuditStore;
import io.clm.store.testing.Samples;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class EventStoreIT extends StoreIntegration {

    private static final Instant AT = Instant.parse("2026-11-01T10:00:00.123456Z");
    private static final int WRITERS = 8;
    private static final int EACH = 40;

    private static final String TOUCH =
            "update cluster set updated_at = now() where id = :id returning infrastructure_account, channel";

    private static final String WAITING = """
            select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')
            """;

    @Autowired
    EventStore events;

    @Autowired
    AuditStore audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Cluster cluster = Samples.cluster("none");

    @BeforeEach
    void withCluster() {
        cluster = stored("kube-1");
    }

    @Test
    void reads_back_what_was_appended() {
        long before = events.lastSeq();
        RolloutEvent event = new RolloutEvent(
                0,
                AT,
                EventType.POD_EVICTED,
                cluster.id(),
                null,
                null,
                "pod/a/b",
                "evicted",
                "clm",
                null,
                Map.of("n", "1"));

        events.append(event);

        RolloutEvent read = events.after(before, EventFilter.ALL, 10).getFirst();
        assertThat(read.seq()).isGreaterThan(before);
        assertThat(read).usingRecursiveComparison().ignoringFields("seq").isEqualTo(event);
    }

    @Test
    void an_event_of_a_transaction_that_fails_is_never_seen() {
        long before = events.lastSeq();

        transaction.executeWithoutResult(status -> {
            events.append(event("lost"));
            status.setRollbackOnly();
        });

        assertThat(events.after(before, EventFilter.ALL, 10)).isEmpty();
    }

    @Test
    void a_reader_never_misses_an_event_while_many_writers_append() {
        long start = events.lastSeq();
        List<RolloutEvent> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            CompletableFuture<Void> writers = CompletableFuture.allOf(IntStream.range(0, WRITERS)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> write(writer), threads))
                    .toArray(CompletableFuture[]::new));
            boolean last;
            do {
                last = writers.isDone();
                long after = seen.isEmpty() ? start : seen.getLast().seq();
                seen.addAll(events.after(after, EventFilter.ALL, 7));
            } while (!last
                    || seen.size()
                            < events.after(start, EventFilter.ALL, 10_000).size());
        }
        assertThat(seen).hasSize(WRITERS * EACH);
        assertThat(seen).extracting(RolloutEvent::seq).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void readers_stop_at_a_writer_that_is_on_its_way_and_nobody_waits() {
        long before = events.lastSeq();

        transaction.executeWithoutResult(status -> {
            jdbc.sql(EventOrder.ENTER).query().singleRow();
            CompletableFuture.runAsync(() -> events.append(event("later"))).join();

            assertThat(events.after(before, EventFilter.ALL, 10)).isEmpty();
            assertThat(events.lastSeq()).isEqualTo(before);
        });

        assertThat(events.after(before, EventFilter.ALL, 10))
                .extracting(RolloutEvent::message)
                .containsExactly("later");
    }

    @Test
    void a_change_that_waits_for_its_row_keeps_no_reader_waiting() {
        long before = events.lastSeq();
        CompletableFuture<Boolean> waiting = transaction.execute(status -> {
            jdbc.sql("update cluster set alias = alias").update();
            CompletableFuture<Boolean> change =
                    CompletableFuture.supplyAsync(() -> touch("later"), Thread::startVirtualThread);
            await().until(() -> jdbc.sql(WAITING).query(Boolean.class).single());
            CompletableFuture.runAsync(() -> events.append(event("sooner")), Thread::startVirtualThread)
                    .join();
            assertThat(events.after(before, EventFilter.ALL, 10)).hasSize(1);
            return change;
        });

        assertThat(waiting.join()).isTrue();
        assertThat(events.after(before, EventFilter.ALL, 10))
                .extracting(RolloutEvent::message)
                .containsExactly("sooner", "later");
    }

    @Test
    void a_change_that_hits_no_row_leaves_neither_event_nor_audit() {
        long before = events.lastSeq();

        assertThat(touch("lost", "no-such-cluster")).isFalse();

        assertThat(events.after(before, EventFilter.ALL, 10)).isEmpty();
        assertThat(audit.of("cluster", "no-such-cluster", 10)).isEmpty();
    }

    @Test
    void a_change_that_is_a_transaction_of_its_own_is_not_part_of_another() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> touch("lost")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void filters_by_cluster() {
        Cluster other = stored("kube-2");

        events.append(event("of the first"));

        assertThat(events.after(0, EventFilter.ofCluster(other.id()), 10))
                .extracting(RolloutEvent::type)
                .containsExactly(EventType.CLUSTER_CREATED);
    }

    private void write(int writer) {
        for (int i = 0; i < EACH; i++) {
            String message = writer + "/" + i;
            if (i % 2 == 0) {
                events.append(event(message));
            } else {
                touch(message);
            }
        }
    }

    private boolean touch(String message) {
        return touch(message, cluster.id());
    }

    private boolean touch(String message, String id) {
        RowChange change = new RowChange(TOUCH, Map.of("id", id));
        AuditStore.Subject subject = new AuditStore.Subject("cluster", id, null);
        return events.appendWith(
                change, event(message), AuditRow.of(Clock.systemUTC(), BY, "update", subject, null, null));
    }

    private RolloutEvent event(String message) {
        return new RolloutEvent(
                0, AT, EventType.NODE_READY, cluster.id(), null, null, "", message, "clm", null, Map.of());
    }
}
