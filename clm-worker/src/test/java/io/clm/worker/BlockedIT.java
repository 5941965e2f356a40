package io.clm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.clm.worker.pool.Group;
import io.clm.worker.testing.Deeds;
import io.clm.worker.testing.FloorWatch;
import io.clm.worker.testing.SharedHarness;
import io.clm.worker.testing.Sight;
import io.clm.worker.testing.WorkerHarness;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Nodes that cannot go, and nodes that do not come. */
@Execution(ExecutionMode.CONCURRENT)
class BlockedIT {
    private static final String USER_DATA = "cluster/node-pools/worker-default/userdata.yaml";

    private final WorkerHarness harness = SharedHarness.get();

    @Test
    void a_budget_that_never_allows_is_named_and_other_nodes_go_on() {
        String channel = harness.channel(policy -> policy.replace("node_timeout: 30m", "node_timeout: 1s"));
        Cluster cluster = harness.ready("budget", channel, 3);
        Sight sight = new Sight(harness, cluster);
        Group before = sight.group();
        String fault = harness.cloud().fault("""
                {"type":"pdb-never-allows","cluster":"%s","namespace":"kube-system","name":"coredns"}""".formatted(cluster.id()));
        String commit = harness.repo().change(channel, USER_DATA, text -> text + "# new\n");
        Rollout rollout = harness.running(cluster.id(), commit);
        AtomicReference<Waiting> blocker = new AtomicReference<>();
        try (FloorWatch floor = FloorWatch.of(sight)) {
            harness.await(cluster.id(), "a budget keeps the pool", () -> {
                Waiting waiting = harness.rollout(cluster.id()).waiting();
                if (waiting != null && waiting.kind() == Waiting.Kind.PDB) {
                    blocker.set(waiting);
                }
                boolean parked = !harness.events(rollout, EventType.NODE_PARKED).isEmpty();
                boolean wentOn =
                        !harness.events(rollout, EventType.NODE_TERMINATED).isEmpty();
                return blocker.get() != null && parked && wentOn;
            });
            assertThat(blocker.get().subject()).contains("kube-system/coredns");
            assertThat(blocker.get().owner()).isEqualTo("deployment/kube-system/coredns");
            assertThat(blocker.get().text())
                    .contains("pod kube-system/coredns-")
                    .contains("allows 0 disruptions");
            assertThat(blocker.get().nextRetry()).isNotNull();
            assertThat(Deeds.of(harness, cluster.id()).done("evict"))
                    .noneMatch(deed -> deed.name().startsWith("coredns-"));

            harness.cloud().mend(fault);
            harness.await(cluster.id(), "at " + commit, () -> harness.isAt(cluster.id(), commit));
            assertThat(floor.lowest()).isGreaterThanOrEqualTo(3);
        }
        sight.assertLeftAlone(before);
        Deeds.of(harness, cluster.id()).assertNothingTwice();
    }

    @Test
    void a_node_that_never_boots_halts_the_roll_and_the_group_gets_its_size_back() {
        String channel = harness.channel(policy -> policy.replace("node_ready_timeout: 10m", "node_ready_timeout: 4s"));
        Cluster cluster = harness.ready("boot", channel, 2);
        Sight sight = new Sight(harness, cluster);
        Group before = sight.group();
        String fault = harness.cloud().fault("""
                {"type":"node-never-boots","cluster":"%s","pool":"default-worker"}""".formatted(cluster.id()));
        String commit = harness.repo().change(channel, USER_DATA, text -> text + "# new\n");
        try (FloorWatch floor = FloorWatch.of(sight)) {
            Rollout rollout = harness.running(cluster.id(), commit);
            harness.await(
                    cluster.id(),
                    "it has failed",
                    () -> harness.rollout(cluster.id()).state() == RolloutState.FAILED);
            assertThat(harness.rollout(cluster.id()).failure())
                    .contains("canary of pool default-worker failed")
                    .containsPattern("instance i-[0-9a-f]+")
                    .contains("no ready node");
            assertThat(harness.events(rollout, EventType.NODE_TERMINATED)).hasSize(1);
            assertThat(floor.lowest()).isGreaterThanOrEqualTo(2);
        }
        assertThat(sight.workers()).hasSize(2);
        sight.assertLeftAlone(before);
        harness.await(
                cluster.id(),
                "it is held with its reason",
                () -> harness.problems(cluster.id()).contains("no ready node"));
        harness.cloud().mend(fault);
    }
}
