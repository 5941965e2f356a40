package io.clm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.RolloutEvent;
import io.clm.worker.testing.Await;
import io.clm.worker.testing.Cloud.Deed;
import io.clm.worker.testing.WorkerHarness;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commits and what becomes of them, with a real repository, database, and the simulated cloud. */
class RolloutIT {
    private static WorkerHarness harness;

    @BeforeAll
    static void start() {
        harness = new WorkerHarness();
    }

    @AfterAll
    static void stop() {
        harness.close();
    }

    @Test
    void a_requested_cluster_is_created_and_becomes_ready() {
        String channel = harness.channel();
        Cluster cluster = harness.ready("create", channel, 2);
        assertThat(cluster.status().currentVersion()).isNotNull();
        assertThat(cluster.status().problems()).isEmpty();
        assertThat(harness.rolloutsOf(cluster.id())).hasSize(1);
    }

    @Test
    void a_change_of_user_data_replaces_every_worker_once() {
        String channel = harness.channel();
        Cluster cluster = harness.ready("userdata", channel, 2);
        String commit = harness.repo()
                .change(channel, "cluster/node-pools/worker-default/userdata.yaml", text -> text + "# new\n");
        Await.until("at " + commit, () -> harness.isAt(cluster.id(), commit), () -> harness.describe(cluster.id()));
        List<String> terminated = harness.events(cluster.id()).stream()
                .filter(event -> event.type() == EventType.NODE_TERMINATED)
                .map(RolloutEvent::subject)
                .toList();
        assertThat(terminated).hasSize(2).doesNotHaveDuplicates();
        List<Deed> deeds = harness.cloud().journal(cluster.id());
        assertThat(deeds.stream()
                        .filter(deed -> deed.action().equals("terminate"))
                        .map(Deed::name))
                .doesNotHaveDuplicates();
    }
}
