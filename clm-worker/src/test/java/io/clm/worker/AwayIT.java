package io.clm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.clm.worker.testing.Await;
import io.clm.worker.testing.Deeds;
import io.clm.worker.testing.FloorWatch;
import io.clm.worker.testing.SharedHarness;
import io.clm.worker.testing.Sight;
import io.clm.worker.testing.WorkerHarness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What everything hangs on goes away in the middle, and comes back. */
@Isolated("the repository and the database are everybody's")
class AwayIT {
    private static final String USER_DATA = "cluster/node-pools/worker-default/userdata.yaml";

    private static WorkerHarness harness;
    private static String channel;
    private static Cluster cluster;
    private static Sight sight;

    @BeforeAll
    static void start() {
        harness = SharedHarness.get();
        channel = harness.channel();
        cluster = harness.ready("away", channel, 2);
        sight = new Sight(harness, cluster);
    }

    @Test
    void a_repository_that_is_away_is_shown_and_seen_again() {
        harness.repo().away(true);
        Instant away = Instant.now();
        try {
            Await.until(
                    "shown",
                    () -> harness.problems(cluster.id()).contains("repository cannot be read"),
                    () -> harness.describe(cluster.id()));
            assertThat(Duration.between(away, Instant.now())).isLessThan(Duration.ofSeconds(30));
            assertThat(harness.problems(cluster.id())).contains("tried again");
        } finally {
            harness.repo().away(false);
        }
        String commit = harness.repo().change(channel, "README.md", text -> text + "Back again.\n");
        harness.await(cluster.id(), "at " + commit, () -> harness.isAt(cluster.id(), commit));
        assertThat(harness.problems(cluster.id())).isEmpty();
    }

    @Test
    void a_roll_outlives_an_api_server_that_refuses_fails_or_is_too_busy() {
        try (FloorWatch floor = FloorWatch.of(sight)) {
            String commit = push("# api\n");
            Rollout rollout = midRoll(commit);
            for (String mode : List.of("http-429", "http-500", "refused")) {
                String fault = harness.cloud().fault("""
                        {"type":"api-server-away","cluster":"%s","mode":"%s"}""".formatted(cluster.id(), mode));
                harness.await(cluster.id(), mode + " is shown", () -> isWaitingForApi(rollout));
                harness.cloud().mend(fault);
                harness.await(cluster.id(), "it goes on", () -> !isWaitingForApi(rollout));
            }
            harness.await(cluster.id(), "at " + commit, () -> harness.isAt(cluster.id(), commit));
            assertThat(harness.rollout(cluster.id()).id()).isEqualTo(rollout.id());
            assertThat(floor.lowest()).isGreaterThanOrEqualTo(2);
        }
        Deeds.of(harness, cluster.id()).assertNothingTwice();
    }

    @Test
    void a_roll_outlives_a_database_that_crashes_and_one_that_is_restarted() throws Exception {
        try (FloorWatch floor = FloorWatch.of(sight)) {
            String commit = push("# database\n");
            Rollout rollout = midRoll(commit);
            harness.database().crash();
            // The test reads through the worker's pool, which looks again at what was idle for half a second.
            Thread.sleep(1000);
            int told = harness.events(cluster.id()).size();
            harness.await(
                    cluster.id(),
                    "it goes on",
                    () -> harness.events(cluster.id()).size() > told);
            assertThat(harness.rollout(cluster.id()).state()).isEqualTo(RolloutState.RUNNING);
            harness.database().away(Duration.ofSeconds(2));
            harness.await(cluster.id(), "at " + commit, () -> harness.isAt(cluster.id(), commit));
            assertThat(harness.rollout(cluster.id()).id()).isEqualTo(rollout.id());
            assertThat(harness.events(rollout, EventType.ROLLOUT_RESUMED)).isNotEmpty();
            assertThat(floor.lowest()).isGreaterThanOrEqualTo(2);
        }
        Deeds.of(harness, cluster.id()).assertNothingTwice();
    }

    private static boolean isWaitingForApi(Rollout rollout) {
        Waiting waiting = harness.rollout(rollout.clusterId()).waiting();
        return waiting != null
                && waiting.kind() == Waiting.Kind.API
                && waiting.subject().equals("api-server")
                && waiting.nextRetry() != null;
    }

    private static Rollout midRoll(String commit) {
        Rollout rollout = harness.running(cluster.id(), commit);
        harness.await(
                cluster.id(),
                "a node is cordoned",
                () -> !harness.events(rollout, EventType.NODE_CORDONED).isEmpty());
        return rollout;
    }

    private static String push(String line) {
        return harness.repo().change(channel, USER_DATA, text -> text + line);
    }
}
