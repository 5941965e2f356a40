package io.clm.worker.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Request;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartQueueTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void so_many_of_a_channel_begin_as_its_policy_allows_and_the_others_name_them() {
        List<Verdict> verdicts = decide(of("a").one(), of("b").one(), of("c").one());
        assertThat(started(verdicts)).containsExactly("a");
        assertThat(waiting(verdicts, "b")).isEqualTo("queue: 1 of 1 clusters of channel dev are being changed: a.");
    }

    @Test
    void channels_do_not_wait_for_each_other() {
        assertThat(started(decide(of("a").one(), of("b").channel("beta").one())))
                .containsExactly("a", "b");
    }

    @Test
    void interrupted_ones_come_first_then_less_critical_ones_then_by_alias() {
        List<Verdict> verdicts = decide(
                of("d").most(4).one(),
                of("c").most(4).one(),
                of("b").most(4).criticality(2).one(),
                of("a").most(4).criticality(2).next("sha#1").one());
        assertThat(started(verdicts)).containsExactly("a", "c", "d", "b");
    }

    @Test
    void one_that_a_worker_has_counts_and_is_not_decided_again() {
        List<Verdict> verdicts = decide(
                of("a").state(RolloutState.RUNNING).one(),
                of("b").given().most(2).one(),
                of("c").most(2).one());
        assertThat(verdicts).hasSize(1);
        assertThat(waiting(verdicts, "c")).contains("2 of 2").contains("a, b");
    }

    @Test
    void a_block_an_observed_cluster_a_pause_and_a_missing_approval_each_say_so_and_take_no_place() {
        List<Verdict> verdicts = decide(
                of("a").items(Map.of(Cluster.UPDATE_BLOCK, "moving house")).one(),
                of("b").mode(Cluster.Mode.OBSERVE).one(),
                of("c").request(Request.PAUSE).one(),
                of("d").state(RolloutState.PLANNED).one(),
                of("e").one());
        assertThat(waiting(verdicts, "a")).isEqualTo("blocked: cluster_update_block is set: moving house");
        assertThat(waiting(verdicts, "b")).startsWith("blocked: ").contains("observe");
        assertThat(waiting(verdicts, "c")).startsWith("paused: ");
        assertThat(waiting(verdicts, "d")).startsWith("approval: ");
        assertThat(started(verdicts)).containsExactly("e");
    }

    private static List<Verdict> decide(Candidate... candidates) {
        return StartQueue.decide(List.of(candidates), NOW);
    }

    private static List<String> started(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict instanceof Verdict.Start)
                .map(verdict -> verdict.candidate().cluster().alias())
                .toList();
    }

    private static String waiting(List<Verdict> verdicts, String alias) {
        return verdicts.stream()
                .filter(verdict -> verdict.candidate().cluster().alias().equals(alias))
                .filter(Verdict.Wait.class::isInstance)
                .map(verdict -> ((Verdict.Wait) verdict).waiting())
                .map(StartQueueTest::text)
                .findFirst()
                .orElse("starts");
    }

    private static String text(Waiting waiting) {
        return waiting.kind().wire() + ": " + waiting.text();
    }

    private static Builder of(String alias) {
        return new Builder(alias);
    }

    /** An approved rollout of a managed cluster, and what is different about it. */
    private static final class Builder {
        private final String alias;
        private String channel = "dev";
        private RolloutState state = RolloutState.APPROVED;
        private Request request = Request.NONE;
        private Cluster.Mode mode = Cluster.Mode.MANAGE;
        private Map<String, String> items = Map.of();
        private int criticality = 1;
        private int most = 1;
        private boolean given;
        private @Nullable String next;

        Builder(String alias) {
            this.alias = alias;
        }

        Builder channel(String value) {
            channel = value;
            return this;
        }

        Builder state(RolloutState value) {
            state = value;
            return this;
        }

        Builder request(Request value) {
            request = value;
            return this;
        }

        Builder mode(Cluster.Mode value) {
            mode = value;
            return this;
        }

        Builder items(Map<String, String> value) {
            items = value;
            return this;
        }

        Builder criticality(int value) {
            criticality = value;
            return this;
        }

        Builder most(int value) {
            most = value;
            return this;
        }

        Builder given() {
            given = true;
            return this;
        }

        Builder next(String value) {
            next = value;
            return this;
        }

        Candidate one() {
            return new Candidate(rollout(), cluster(), 1, most, null, given);
        }

        private Rollout rollout() {
            UUID id = UUID.nameUUIDFromBytes(alias.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return new Rollout(
                    id,
                    alias,
                    channel,
                    "sha",
                    id,
                    "hash",
                    state,
                    Phase.LOCK,
                    request,
                    0,
                    null,
                    null,
                    null,
                    "clm",
                    "",
                    NOW,
                    null,
                    null);
        }

        private Cluster cluster() {
            return new Cluster(
                    alias,
                    alias,
                    "aws:1",
                    "eu",
                    alias,
                    "zalando-aws",
                    "https://" + alias,
                    channel,
                    "test",
                    criticality,
                    LifecycleStatus.READY,
                    new ClusterStatus("old#1", "old#1", next, List.of()),
                    ConfigItems.of(items),
                    List.of(),
                    new TreeMap<>(),
                    mode,
                    NOW);
        }
    }
}
