package io.clm.store.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.Problem;
import io.clm.store.Expected;
import io.clm.store.Saved;
import io.clm.store.StoreIntegration;
import io.clm.store.audit.AuditEntry;
import io.clm.store.audit.AuditStore;
import io.clm.store.cluster.ClusterDraft;
import io.clm.store.cluster.ClusterStatusStore;
import io.clm.store.cluster.RegisteredCluster;
import io.clm.store.cluster.VersionWrites;
import io.clm.store.event.EventFilter;
import io.clm.store.event.EventStore;
import io.clm.store.testing.Parallel;
import io.clm.store.testing.Samples;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FleetChangesIT extends StoreIntegration {
    private static final int WRITERS = 8;
    private static final Problem PROBLEM = Problem.of("load", "heavy", "", "");

    @Autowired
    FleetChanges changes;

    @Autowired
    FleetStore fleet;

    @Autowired
    VersionWrites versions;

    @Autowired
    ClusterStatusStore status;

    @Autowired
    EventStore events;

    @Autowired
    AuditStore audit;

    private String id = "";

    @BeforeEach
    void withCluster() {
        id = stored("kube-1").id();
    }

    @Test
    void versions_are_written_with_their_trail() {
        long before = events.lastSeq();

        FleetCluster written = done(changes.update(id, Expected.of(0), next("v1"), BY));

        assertThat(written).isEqualTo(fleet.find(id).orElseThrow());
        assertThat(written.head()).isEqualTo(Samples.SHA);
        assertThat(written.registered().version()).isEqualTo(1);
        assertThat(written.registered().cluster().status().nextVersion()).isEqualTo("v1");
        assertThat(events.after(before, EventFilter.ofCluster(id), 10))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.message()).isEqualTo("kube-1-alias updated");
                    assertThat(event.actor()).isEqualTo(BY.actor());
                    assertThat(event.reason()).isEqualTo(BY.reason());
                });
        AuditEntry entry = audit.of("cluster", id, 10).getFirst();
        assertThat(entry.account()).isEqualTo(Samples.ACCOUNT);
        assertThat(entry.before()).doesNotContain("v1").doesNotContain("AQICAH");
        assertThat(entry.after()).contains("\"next_version\": \"v1\"").doesNotContain("AQICAH");
    }

    @Test
    void what_was_read_before_another_wrote_is_not_written_over_it() {
        RegisteredCluster seen = clusters.read(id).orElseThrow();
        done(changes.update(id, Expected.ANY, current("theirs"), BY));
        long before = events.lastSeq();

        assertThat(versions.update(seen, next("mine"), BY)).isEmpty();

        assertThat(events.lastSeq()).isEqualTo(before);
        assertThat(audit.of("cluster", id, 10)).hasSize(2);
        assertThat(clusters.find(id).orElseThrow().status())
                .isEqualTo(new ClusterStatus("theirs", null, null, List.of()));
    }

    @Test
    void more_than_versions_is_left_to_who_locks() {
        leftToWhoLocks(cluster -> cluster.withStatus(cluster.status().withProblems(List.of(PROBLEM))));
        leftToWhoLocks(cluster -> cluster.withLifecycleStatus(LifecycleStatus.DECOMMISSION_REQUESTED));
        leftToWhoLocks(FleetChangesIT::withItem);
    }

    private void leftToWhoLocks(UnaryOperator<Cluster> change) {
        RegisteredCluster seen = clusters.read(id).orElseThrow();
        assertThat(versions.update(seen, of(change), BY)).isEmpty();
        assertThat(clusters.read(id)).contains(seen);

        FleetCluster written = done(changes.update(id, Expected.ANY, of(change), BY));
        assertThat(written).isEqualTo(fleet.find(id).orElseThrow());
        assertThat(written.registered().cluster()).isEqualTo(change.apply(seen.cluster()));
    }

    @Test
    void problems_that_others_see_stay_beside_new_versions() {
        status.problems(id, "planner", List.of(PROBLEM));

        Cluster written = done(changes.update(id, Expected.ANY, next("v1"), BY))
                .registered()
                .cluster();

        assertThat(written.status().problems()).containsExactly(PROBLEM);
        assertThat(clusters.find(id)).contains(written);
    }

    @Test
    void nothing_is_written_when_nothing_changes() {
        long before = events.lastSeq();
        assertThat(done(changes.update(id, Expected.ANY, draft -> draft, BY))
                        .registered()
                        .version())
                .isZero();
        assertThat(events.lastSeq()).isEqualTo(before);
    }

    @Test
    void says_what_is_missing_or_stale() {
        assertThat(changes.update("none", Expected.ANY, next("v1"), BY)).isEqualTo(new Saved.Missing<>());
        assertThat(changes.update(id, Expected.of(7), next("v1"), BY)).isEqualTo(new Saved.Stale<>(0));
    }

    @Test
    void no_writer_of_versions_or_of_items_overwrites_another() {
        AtomicInteger number = new AtomicInteger();
        Parallel.run(WRITERS, () -> {
            int mine = number.incrementAndGet();
            return mine % 2 == 0
                    ? done(changes.update(id, Expected.ANY, of(cluster -> withItem(cluster, "key_" + mine)), BY))
                    : done(changes.update(id, Expected.ANY, appended("+" + mine), BY));
        });
        RegisteredCluster after = clusters.read(id).orElseThrow();
        assertThat(after.version()).isEqualTo(WRITERS);
        assertThat(after.cluster().configItems().values()).hasSize(2 + WRITERS / 2);
        assertThat(after.cluster().status().nextVersion()).contains("+1", "+3", "+5", "+7");
        assertThat(audit.of("cluster", id, 100)).hasSize(1 + WRITERS);
    }

    @Test
    void of_all_who_expect_the_same_version_one_writes() {
        AtomicInteger number = new AtomicInteger();
        List<Saved<FleetCluster>> ends = Parallel.run(
                WRITERS, () -> changes.update(id, Expected.of(0), next("v" + number.incrementAndGet()), BY));
        assertThat(ends.stream().filter(Saved.Done.class::isInstance)).hasSize(1);
        assertThat(ends.stream().filter(Saved.Stale.class::isInstance)).hasSize(WRITERS - 1);
    }

    private static FleetCluster done(Saved<FleetCluster> saved) {
        return saved.done().orElseThrow();
    }

    private static UnaryOperator<ClusterDraft> of(UnaryOperator<Cluster> change) {
        return draft -> draft.with(change.apply(draft.cluster()));
    }

    private static UnaryOperator<ClusterDraft> status(UnaryOperator<ClusterStatus> change) {
        return of(cluster -> cluster.withStatus(change.apply(cluster.status())));
    }

    private static UnaryOperator<ClusterDraft> next(String version) {
        return status(there -> there.updatingTo(version));
    }

    private static UnaryOperator<ClusterDraft> appended(String version) {
        return status(there -> there.updatingTo(there.nextVersion() + version));
    }

    private static UnaryOperator<ClusterDraft> current(String version) {
        return status(there -> new ClusterStatus(version, there.lastVersion(), there.nextVersion(), there.problems()));
    }

    private static Cluster withItem(Cluster cluster) {
        return withItem(cluster, "more");
    }

    private static Cluster withItem(Cluster cluster, String key) {
        return cluster.withConfigItems(cluster.configItems().with(key, "x").values());
    }
}
