package io.clm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.rollout.Command;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.clm.worker.pool.Group;
import io.clm.worker.testing.Clusters;
import io.clm.worker.testing.Deeds;
import io.clm.worker.testing.FloorWatch;
import io.clm.worker.testing.SharedHarness;
import io.clm.worker.testing.Sight;
import io.clm.worker.testing.WorkerHarness;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** People who stop a rollout in the middle, and let it go on. */
@Execution(ExecutionMode.CONCURRENT)
class HoldIT {
    private static final String USER_DATA = "cluster/node-pools/worker-default/userdata.yaml";
    private static final String BLOCK = "cluster_update_block";

    private final WorkerHarness harness = SharedHarness.get();

    @Test
    void a_block_in_the_middle_leaves_a_safe_cluster_and_its_end_lets_the_roll_go_on() {
        String channel = harness.channel();
        Cluster cluster = harness.ready("block", channel, 2);
        Sight sight = new Sight(harness, cluster);
        Group before = sight.group();
        try (FloorWatch floor = FloorWatch.of(sight)) {
            String commit = push(channel, "# one\n");
            Rollout rollout = midRoll(cluster, commit);
            set(cluster, BLOCK, "an incident");
            awaitRest(cluster, Waiting.Kind.BLOCKED, "an incident");
            sight.assertLeftAlone(before);

            harness.update(cluster.id(), now -> Clusters.withoutItem(now, BLOCK));
            harness.await(cluster.id(), "at " + commit, () -> harness.isAt(cluster.id(), commit));
            assertThat(harness.rollout(cluster.id()).id()).isEqualTo(rollout.id());
            assertThat(floor.lowest()).isGreaterThanOrEqualTo(2);
        }
        sight.assertLeftAlone(before);
        Deeds.of(harness, cluster.id()).assertNothingTwice();
    }

    @Test
    void a_paused_roll_goes_on_and_an_aborted_version_is_held_until_somebody_asks() {
        String channel = harness.channel();
        Cluster cluster = harness.ready("pause", channel, 3);
        Sight sight = new Sight(harness, cluster);
        Group before = sight.group();
        String commit = push(channel, "# one\n");
        Rollout rollout = midRoll(cluster, commit);
        harness.ask(rollout.id(), Command.PAUSE);
        awaitRest(cluster, Waiting.Kind.PAUSED, "resumed");
        sight.assertLeftAlone(before);
        int cordoned = harness.events(rollout, EventType.NODE_CORDONED).size();

        harness.ask(rollout.id(), Command.RESUME);
        harness.await(
                cluster.id(),
                "it goes on",
                () -> harness.events(rollout, EventType.NODE_CORDONED).size() > cordoned);
        harness.ask(rollout.id(), Command.ABORT);
        harness.await(
                cluster.id(),
                "aborted",
                () -> harness.rollout(cluster.id()).state().isOver());
        assertThat(harness.rollout(cluster.id()).state()).isEqualTo(RolloutState.ABORTED);
        sight.assertLeftAlone(before);
        harness.await(
                cluster.id(), "it is held", () -> harness.problems(cluster.id()).contains("aborted on request"));

        harness.ask(rollout.id(), Command.RETRY);
        harness.await(cluster.id(), "at " + commit, () -> harness.isAt(cluster.id(), commit));
        assertThat(harness.problems(cluster.id())).isEmpty();
        Deeds.of(harness, cluster.id()).assertNothingTwice();
    }

    @Test
    void an_observed_cluster_is_planned_only_and_a_blocked_one_waits() {
        String channel = harness.channel();
        Cluster observed =
                harness.register("observed", channel, 1, cluster -> Clusters.withMode(cluster, Cluster.Mode.OBSERVE));
        awaitWaiting(observed, Waiting.Kind.BLOCKED, "mode: observe");
        assertThat(harness.plan(observed.id()).steps()).isNotEmpty();
        assertThat(harness.rollout(observed.id()).state()).isEqualTo(RolloutState.PLANNED);

        harness.update(
                observed.id(), now -> Clusters.withItem(Clusters.withMode(now, Cluster.Mode.MANAGE), BLOCK, "not yet"));
        awaitWaiting(observed, Waiting.Kind.BLOCKED, "not yet");
        harness.await(
                observed.id(),
                "approved by the policy",
                () -> harness.rollout(observed.id()).state() == RolloutState.APPROVED);
        assertThat(harness.cloud().journal(observed.id())).isEmpty();

        harness.update(observed.id(), now -> Clusters.withoutItem(now, BLOCK));
        harness.await(
                observed.id(), "it begins", () -> harness.rollout(observed.id()).startedAt() != null);
    }

    @Test
    void a_cluster_that_is_to_go_is_left_as_it_is_and_says_what_a_person_does() {
        String channel = harness.channel();
        Cluster cluster = harness.register("leaving", channel, 1, requested -> requested);
        harness.await(
                cluster.id(),
                "it is being created",
                () -> !harness.rolloutsOf(cluster.id()).isEmpty()
                        && harness.rollout(cluster.id()).state() == RolloutState.RUNNING);
        harness.update(cluster.id(), now -> now.withLifecycleStatus(LifecycleStatus.DECOMMISSION_REQUESTED));
        harness.await(
                cluster.id(),
                "the rollout ends",
                () -> harness.rollout(cluster.id()).state() == RolloutState.ABORTED);
        harness.await(
                cluster.id(),
                "it says so",
                () -> harness.problems(cluster.id()).contains("set lifecycle_status to decommissioned"));
        assertThat(harness.cluster(cluster.id()).lifecycleStatus()).isEqualTo(LifecycleStatus.DECOMMISSION_REQUESTED);
        harness.update(cluster.id(), now -> now.withLifecycleStatus(LifecycleStatus.DECOMMISSIONED));
        harness.await(
                cluster.id(),
                "nothing is wrong",
                () -> harness.problems(cluster.id()).isEmpty());
        assertThat(harness.rolloutsOf(cluster.id())).hasSize(1);
    }

    private String push(String channel, String line) {
        return harness.repo().change(channel, USER_DATA, text -> text + line);
    }

    private Rollout midRoll(Cluster cluster, String commit) {
        Rollout rollout = harness.running(cluster.id(), commit);
        harness.await(
                cluster.id(),
                "a node is cordoned",
                () -> !harness.events(rollout, EventType.NODE_CORDONED).isEmpty());
        return rollout;
    }

    private void set(Cluster cluster, String item, String value) {
        harness.update(cluster.id(), now -> Clusters.withItem(now, item, value));
    }

    private void awaitRest(Cluster cluster, Waiting.Kind kind, String words) {
        awaitWaiting(cluster, kind, words);
        assertThat(harness.rollout(cluster.id()).state()).isEqualTo(RolloutState.RUNNING);
    }

    private void awaitWaiting(Cluster cluster, Waiting.Kind kind, String words) {
        harness.await(
                cluster.id(),
                kind + " with " + words,
                () -> waits(cluster).stream()
                        .anyMatch(waiting ->
                                waiting.kind() == kind && waiting.text().contains(words)));
    }

    private List<Waiting> waits(Cluster cluster) {
        return harness.rolloutsOf(cluster.id()).stream()
                .limit(1)
                .map(Rollout::waiting)
                .filter(Objects::nonNull)
                .toList();
    }
}
