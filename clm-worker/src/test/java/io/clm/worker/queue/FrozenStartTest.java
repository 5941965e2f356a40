package io.clm.worker.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.freeze.Freeze;
import io.clm.core.freeze.FreezeScope;
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
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrozenStartTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant END = NOW.plusSeconds(3600);
    private static final Freeze FREEZE =
            new Freeze(new UUID(0, 1), FreezeScope.FLEET, null, "Cyber Week", "jane", NOW, END);

    @Test
    void a_frozen_cluster_waits_and_says_for_whom_and_how_long() {
        List<Verdict> verdicts = StartQueue.decide(List.of(candidate(RolloutState.APPROVED, FREEZE)), NOW);
        assertThat(verdicts).singleElement().isInstanceOfSatisfying(Verdict.Wait.class, wait -> {
            assertThat(wait.waiting().kind()).isEqualTo(Waiting.Kind.FREEZE);
            assertThat(wait.waiting().text()).isEqualTo(FREEZE.text());
            assertThat(wait.waiting().subject()).isEqualTo("freeze/" + FREEZE.id());
            assertThat(wait.waiting().nextRetry()).isEqualTo(END);
        });
    }

    @Test
    void without_a_freeze_it_starts() {
        assertThat(StartQueue.decide(List.of(candidate(RolloutState.APPROVED, null)), NOW))
                .singleElement()
                .isInstanceOf(Verdict.Start.class);
    }

    @Test
    void what_runs_goes_on() {
        assertThat(StartQueue.decide(List.of(candidate(RolloutState.RUNNING, FREEZE)), NOW))
                .isEmpty();
    }

    @Test
    void a_frozen_one_takes_nobodys_turn() {
        Candidate free = candidate(RolloutState.APPROVED, null);
        List<Verdict> verdicts = StartQueue.decide(List.of(candidate(RolloutState.APPROVED, FREEZE), free), NOW);
        assertThat(verdicts).contains(new Verdict.Start(free));
    }

    private static Candidate candidate(RolloutState state, @Nullable Freeze freeze) {
        Cluster cluster = new Cluster(
                "aws:1:r:kube-1",
                "one",
                "aws:1",
                "r",
                "kube-1",
                "p",
                "https://x",
                "dev",
                "test",
                1,
                LifecycleStatus.READY,
                ClusterStatus.empty(),
                ConfigItems.empty(),
                List.of(),
                new TreeMap<>(),
                Cluster.Mode.MANAGE,
                NOW);
        Rollout rollout = new Rollout(
                new UUID(0, 2),
                cluster.id(),
                "dev",
                "v",
                new UUID(0, 3),
                "h",
                state,
                Phase.LOCK,
                Request.NONE,
                0,
                null,
                null,
                null,
                "clm",
                "",
                NOW,
                null,
                null);
        return new Candidate(rollout, cluster, 0, 1, freeze, false);
    }
}
