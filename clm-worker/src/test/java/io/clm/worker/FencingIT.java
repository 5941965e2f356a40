package io.clm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.Command;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.worker.pool.Group;
import io.clm.worker.provision.Outside;
import io.clm.worker.provision.Provisioner;
import io.clm.worker.registry.RegistryStores;
import io.clm.worker.registry.StoreRegistry;
import io.clm.worker.testing.Deeds;
import io.clm.worker.testing.FloorWatch;
import io.clm.worker.testing.Freezer;
import io.clm.worker.testing.SharedHarness;
import io.clm.worker.testing.Sight;
import io.clm.worker.testing.WorkerHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker that stops in the middle of a roll, another one that takes over, and the first that wakes up. */
@Execution(ExecutionMode.CONCURRENT)
class FencingIT {
    private static final String USER_DATA = "cluster/node-pools/worker-default/userdata.yaml";

    private final WorkerHarness harness = SharedHarness.get();

    @ParameterizedTest
    @ValueSource(strings = {"evict", "terminate"})
    void a_worker_that_wakes_up_after_another_took_over_has_no_effect(String effect) throws Exception {
        String channel = harness.channel();
        Cluster cluster = harness.ready("frozen-" + effect, channel, 2);
        Sight sight = new Sight(harness, cluster);
        Group before = sight.group();
        try (FloorWatch floor = FloorWatch.of(sight)) {
            String commit = harness.repo().change(channel, USER_DATA, text -> text + "# new\n");
            Rollout rollout = harness.running(cluster.id(), commit);
            Freezer.Frozen first = frozen(cluster, rollout, effect);
            second().provision(rollout.id());
            assertThat(harness.rollout(cluster.id()).state()).isEqualTo(RolloutState.DONE);
            long done = Deeds.of(harness, cluster.id()).effects();
            first.thaw();
            awaitNobodyHas(cluster, rollout);
            Deeds deeds = Deeds.of(harness, cluster.id());
            assertThat(deeds.effects()).isEqualTo(done);
            deeds.assertNothingTwice();
            assertThat(deeds.terminatedOnRequest()).hasSize(2);
            assertThat(floor.lowest()).isGreaterThanOrEqualTo(2);
        }
        sight.assertLeftAlone(before);
        assertThat(harness.rollout(cluster.id()).state()).isEqualTo(RolloutState.DONE);
    }

    @Test
    void an_abort_is_settled_by_the_worker_that_takes_over() throws Exception {
        String channel = harness.channel();
        Cluster cluster = harness.ready("frozen-abort", channel, 2);
        Sight sight = new Sight(harness, cluster);
        Group before = sight.group();
        String commit = harness.repo().change(channel, USER_DATA, text -> text + "# new\n");
        Rollout rollout = harness.running(cluster.id(), commit);
        Freezer.Frozen first = frozen(cluster, rollout, "terminate");
        harness.ask(rollout.id(), Command.ABORT);
        second().provision(rollout.id());
        assertThat(harness.rollout(cluster.id()).state()).isEqualTo(RolloutState.ABORTED);
        sight.assertLeftAlone(before);
        first.thaw();
        awaitNobodyHas(cluster, rollout);
        sight.assertLeftAlone(before);
        Deeds.of(harness, cluster.id()).assertNothingTwice();
    }

    /** The first worker has seen by then that it lost its hold. */
    private void awaitNobodyHas(Cluster cluster, Rollout rollout) {
        harness.await(cluster.id(), "the first worker leaves it", () -> !harness.isWithAWorker(rollout.id()));
    }

    private Freezer.Frozen frozen(Cluster cluster, Rollout rollout, String effect) {
        Freezer.Frozen frozen = harness.freezer().freeze(rollout.id(), effect);
        harness.await(cluster.id(), "stopped before " + effect, frozen::isCaught);
        return frozen;
    }

    /** Another worker on the same database, whose registry nobody stops. */
    private Provisioner second() {
        Outside outside = harness.bean(Outside.class);
        return new Provisioner(
                new Outside(
                        new StoreRegistry(harness.bean(RegistryStores.class)),
                        outside.renders(),
                        outside.stacks(),
                        outside.groups(),
                        outside.storage(),
                        outside.apis(),
                        outside.policies(),
                        outside.clock(),
                        outside.pauser(),
                        outside.installation(),
                        outside.poll()),
                "the second worker");
    }
}
