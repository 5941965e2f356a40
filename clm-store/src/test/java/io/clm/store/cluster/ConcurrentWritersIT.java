package io.clm.store.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.Problem;
import io.clm.store.Expected;
import io.clm.store.Saved;
import io.clm.store.StoreIntegration;
import io.clm.store.testing.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConcurrentWritersIT extends StoreIntegration {
    private static final int WRITERS = 8;

    @Test
    void no_writer_overwrites_what_another_wrote() {
        Cluster cluster = stored("kube-1");
        AtomicInteger number = new AtomicInteger();
        Parallel.run(WRITERS, () -> {
            String key = "key_" + number.incrementAndGet();
            return clusters.update(cluster.id(), c -> with(c, key), BY);
        });
        assertThat(clusters.find(cluster.id()).orElseThrow().configItems().values())
                .hasSize(cluster.configItems().values().size() + WRITERS);
        assertThat(clusters.read(cluster.id()).orElseThrow().version()).isEqualTo(WRITERS);
    }

    @Test
    void who_waits_for_another_adds_to_the_problems_that_the_other_wrote() {
        Cluster cluster = stored("kube-1");
        AtomicInteger number = new AtomicInteger();
        Parallel.run(WRITERS, () -> {
            Problem mine = Problem.of("load", "problem " + number.incrementAndGet(), "", "");
            return clusters.update(cluster.id(), c -> with(c, mine), BY);
        });
        assertThat(clusters.find(cluster.id()).orElseThrow().status().problems())
                .hasSize(WRITERS);
    }

    @Test
    void of_all_who_expect_the_same_version_one_writes() {
        Cluster cluster = stored("kube-1");
        Expected first = Expected.of(clusters.read(cluster.id()).orElseThrow().version());
        AtomicInteger number = new AtomicInteger();
        List<Saved<RegisteredCluster>> ends = Parallel.run(WRITERS, () -> {
            String key = "key_" + number.incrementAndGet();
            return clusters.update(cluster.id(), first, draft -> draft.with(with(draft.cluster(), key)), BY);
        });
        assertThat(ends.stream().filter(Saved.Done.class::isInstance)).hasSize(1);
        assertThat(ends.stream().filter(Saved.Stale.class::isInstance)).hasSize(WRITERS - 1);
    }

    @Test
    void of_all_who_create_the_same_cluster_one_does() {
        List<Boolean> done = Parallel.run(WRITERS, () -> {
            try {
                return stored("kube-1") != null;
            } catch (RuntimeException e) {
                return false;
            }
        });
        assertThat(done).containsOnlyOnce(true);
    }

    private static Cluster with(Cluster cluster, String key) {
        return cluster.withConfigItems(cluster.configItems().with(key, "x").values());
    }

    private static Cluster with(Cluster cluster, Problem problem) {
        List<Problem> all = new ArrayList<>(cluster.status().problems());
        all.add(problem);
        return cluster.withStatus(cluster.status().withProblems(all));
    }
}
