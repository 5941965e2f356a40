package io.clm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.plan.Plan;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.worker.testing.Clusters;
import io.clm.worker.testing.Deeds;
import io.clm.worker.testing.SharedHarness;
import io.clm.worker.testing.WorkerHarness;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commits that cannot be carried out: shown with place and mend, and nothing is touched. */
@Execution(ExecutionMode.CONCURRENT)
class BadInputIT {
    private static final String CONFIG_MAP = "cluster/manifests/demo-app/configmap.yaml";
    private static final Duration SHOWN = Duration.ofSeconds(30);

    private static WorkerHarness harness;
    private static String channel;
    private static Cluster cluster;

    /**
     * A mistake.
     *
     * @param place what the problem names
     * @param words what else it says
     */
    record Mistake(String name, UnaryOperator<String> edit, String place, String words) {
        boolean isIn(String problems) {
            return problems.contains(place) && problems.contains(words);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake(
                        "template error",
                        text -> text.replace("demo_greeting", "no_such_item"),
                        CONFIG_MAP + ":11:",
                        "no_such_item"),
                new Mistake(
                        "unknown function",
                        text -> text.replace("printf \"%q\"", "shout"),
                        CONFIG_MAP + ":11:",
                        "shout"),
                new Mistake(
                        "invalid YAML",
                        text -> text.replace("  namespace: demo\n", "  namespace: [demo\n"),
                        CONFIG_MAP + ":",
                        "clm render writes it"),
                new Mistake(
                        "object that the API server refuses",
                        text -> text.replace("  environment:", "  Not_A-Valid key!:"),
                        CONFIG_MAP + ":2:",
                        "configmap/demo/demo-app"));
    }

    @BeforeAll
    static void start() {
        harness = SharedHarness.get();
        channel = harness.channel();
        cluster = harness.ready("bad-input", channel, 1);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    @Execution(ExecutionMode.SAME_THREAD)
    void a_mistake_is_shown_with_its_place_and_nothing_is_touched(Mistake mistake) {
        try {
            check(mistake);
        } finally {
            harness.repo().revert(channel, CONFIG_MAP);
        }
        harness.await(
                cluster.id(), "mended", () -> harness.problems(cluster.id()).isEmpty());
    }

    private static void check(Mistake mistake) {
        int before = Deeds.of(harness, cluster.id()).size();
        String commit = harness.repo().change(channel, CONFIG_MAP, mistake.edit());
        Instant pushed = Instant.now();
        harness.await(cluster.id(), mistake + " is shown", () -> mistake.isIn(harness.problems(cluster.id())));
        assertThat(Instant.now()).isBefore(pushed.plus(SHOWN));
        Plan plan = harness.plan(cluster.id());
        assertThat(plan.inputs().version()).isEqualTo(commit);
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.findings()).anySatisfy(finding -> {
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.where()).contains(CONFIG_MAP);
            assertThat(finding.what()).isNotBlank();
            assertThat(finding.fix()).isNotBlank();
        });
        assertThat(Deeds.of(harness, cluster.id()).size()).isEqualTo(before);
    }

    @Test
    void a_mistake_that_one_cluster_has_keeps_no_other_back() {
        String own = harness.channel();
        Cluster broken = harness.register("one-broken", own, 1, UnaryOperator.identity());
        Cluster sound = harness.ready("one-sound", own, 1);
        harness.await(
                broken.id(),
                "ready",
                () -> harness.cluster(broken.id()).lifecycleStatus() == LifecycleStatus.READY
                        && harness.rolloutsOf(broken.id()).stream()
                                .allMatch(rollout -> rollout.state().isOver()));
        int before = Deeds.of(harness, broken.id()).size();
        String mistake = "{{ if eq .Cluster.LocalID \"one-broken\" }}{{ .Cluster.ConfigItems.none }}{{ end }}";
        String commit = harness.repo()
                .change(
                        own,
                        CONFIG_MAP,
                        text -> text.replace("  environment:", "  other: '" + mistake + "'\n  environment:"));
        harness.await(sound.id(), "at " + commit, () -> harness.isAt(sound.id(), commit));
        assertThat(harness.problems(sound.id())).isEmpty();
        harness.await(
                broken.id(),
                "the mistake is shown",
                () -> harness.problems(broken.id()).contains(CONFIG_MAP));
        assertThat(Deeds.of(harness, broken.id()).size()).isEqualTo(before);
    }

    @Test
    void a_channel_whose_ref_is_nowhere_is_a_problem_of_its_clusters() {
        String nowhere = harness.channelWithoutBranch();
        Cluster lost = harness.register("nowhere", nowhere, 1, UnaryOperator.identity());
        harness.await(
                lost.id(),
                "the missing branch is shown",
                () -> harness.problems(lost.id()).contains("no branch, tag or commit " + nowhere));
        assertThat(harness.problems(lost.id())).contains("push it");
        assertThat(harness.rolloutsOf(lost.id())).isEmpty();
        assertThat(harness.cloud().journal(lost.id())).isEmpty();
    }

    @Test
    void a_policy_that_cannot_be_read_is_a_problem_and_the_last_good_one_stays() {
        String own = harness.channel();
        Cluster observed =
                harness.register("policy", own, 1, cluster -> Clusters.withMode(cluster, Cluster.Mode.OBSERVE));
        harness.await(
                observed.id(),
                "a plan",
                () -> !harness.rolloutsOf(observed.id()).isEmpty());
        harness.repo().change(own, "channels.yaml", text -> text.replace("surge: 1 ", "surge: many "));
        harness.await(
                observed.id(),
                "the bad key is shown",
                () -> harness.problems(observed.id()).contains("channels.yaml:"));
        assertThat(harness.problems(observed.id())).contains("surge").contains("last good policy stays");
    }
}
