package io.clm.store.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.StoreIntegration;
import io.clm.store.testing.Samples;
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
import org.springframework.transaction.support.TransactionTemplate;

class EventStoreIT extends StoreIntegration {

    private static final Instant AT = Instant.parse("2026-11-01T10:00:00.123456Z");
    private static final int WRITERS = 8;
    private static final int EACH = 40;

    @Autowired
    EventStore events;

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
    void filters_by_cluster() {
        Cluster other = stored("kube-2");

        events.append(event("of the first"));

        assertThat(events.after(0, EventFilter.ofCluster(other.id()), 10))
                .extracting(RolloutEvent::type)
                .containsExactly(EventType.CLUSTER_CREATED);
    }

    private void write(int writer) {
        for (int i = 0; i < EACH; i++) {
            events.append(event(writer + "/" + i));
        }
    }

    private RolloutEvent event(String message) {
        return new RolloutEvent(
                0, AT, EventType.NODE_READY, cluster.id(), null, null, "", message, "clm", null, Map.of());
    }
}
