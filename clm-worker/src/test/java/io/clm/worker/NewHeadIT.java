package io.clm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutEvent;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.clm.worker.testing.Deeds;
import io.clm.worker.testing.SharedHarness;
import io.clm.worker.testing.WorkerHarness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Heads that move, and clusters that have to wait for each other. */
@Isolated("a plan has five seconds, which other tests would use up")
class NewHeadIT {
    private static final String USER_DATA = "cluster/node-pools/worker-default/userdata.yaml";

    private final WorkerHarness harness = SharedHarness.get();

    @Test
    void a_newer_head_is_planned_while_the_cluster_rolls_and_takes_its_place() {
        String channel = harness.channel();
        Cluster cluster = harness.ready("newer", channel, 2);
        String first = push(channel, "# one\n");
        Rollout old = harness.running(cluster.id(), first);
        harness.await(
                cluster.id(),
                "a node is cordoned",
                () -> !harness.events(old, EventType.NODE_CORDONED).isEmpty());
        String second = push(channel, "# two\n");
        Instant pushed = Instant.now();
        harness.await(cluster.id(), "planned at " + second, () -> harness.isPlannedAt(cluster.id(), second));
        assertThat(Duration.between(pushed, Instant.now())).isLessThan(Duration.ofSeconds(5));
        harness.await(cluster.id(), "at " + second, () -> harness.isAt(cluster.id(), second));
        assertThat(harness.rolloutsOf(cluster.id()))
                .extracting(Rollout::state)
                .startsWith(RolloutState.DONE, RolloutState.SUPERSEDED);
        Deeds.of(harness, cluster.id()).assertNothingTwice();

        int rollouts = harness.rolloutsOf(cluster.id()).size();
        String third = harness.repo().change(channel, "README.md", text -> text + "Nothing that matters.\n");
        harness.await(cluster.id(), "at " + third, () -> harness.isAt(cluster.id(), third));
        assertThat(harness.rolloutsOf(cluster.id())).hasSize(rollouts);
        assertThat(harness.events(cluster.id()))
                .extracting(RolloutEvent::type)
                .containsSubsequence(EventType.PLAN_EMPTY, EventType.CLUSTER_STATUS);
    }

    @Test
    void clusters_of_a_channel_go_one_after_the_other_and_say_whom_they_wait_for() {
        String channel = harness.channel();
        List<Cluster> clusters = new ArrayList<>();
        for (String name : List.of("queue-1", "queue-2", "queue-3")) {
            harness.cloud().fault("""
                {"type":"stack-failure","cluster":"aws:123456789012:eu-central-1:%s"}\
                """.formatted(name));
            clusters.add(harness.register(name, channel, 1, cluster -> cluster));
        }
        Map<UUID, String> queued = new ConcurrentHashMap<>();
        harness.await(clusters.getLast().id(), "all have failed", () -> {
            List<Rollout> all = clusters.stream()
                    .flatMap(cluster -> harness.rolloutsOf(cluster.id()).stream())
                    .toList();
            all.forEach(rollout -> note(queued, rollout));
            return all.size() == 3 && all.stream().allMatch(rollout -> rollout.state() == RolloutState.FAILED);
        });
        assertThat(queued.values()).isNotEmpty().allMatch(text -> text.contains("1 of 1 clusters of channel"));
        assertOneAtATime(clusters.stream()
                .map(cluster -> harness.rollout(cluster.id()))
                .sorted((a, b) ->
                        Objects.requireNonNull(a.startedAt()).compareTo(Objects.requireNonNull(b.startedAt())))
                .toList());
    }

    private static void note(Map<UUID, String> queued, Rollout rollout) {
        Waiting waiting = rollout.waiting();
        if (waiting != null && waiting.kind() == Waiting.Kind.QUEUE) {
            queued.put(rollout.id(), waiting.text());
        }
    }

    private static void assertOneAtATime(List<Rollout> inOrder) {
        for (int next = 1; next < inOrder.size(); next++) {
            assertThat(inOrder.get(next).startedAt())
                    .isAfterOrEqualTo(inOrder.get(next - 1).finishedAt());
        }
    }

    private String push(String channel, String line) {
        return harness.repo().change(channel, USER_DATA, text -> text + line);
    }
}
