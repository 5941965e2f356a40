package io.clm.core.drain;

import static io.clm.core.drain.TestPods.NOW;
import static io.clm.core.drain.TestPods.annotated;
import static io.clm.core.drain.TestPods.budget;
import static io.clm.core.drain.TestPods.inPhase;
import static io.clm.core.drain.TestPods.ownedBy;
import static io.clm.core.drain.TestPods.pod;
import static io.clm.core.drain.TestPods.terminating;
import static io.clm.core.drain.TestPods.unhealthy;
import static io.clm.core.drain.TestPods.unready;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.drain.Budget.UnhealthyPods;
import io.clm.core.drain.PodView.Phase;
import io.clm.core.rollout.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DrainPlannerTest {

    private static final String SAFE = "cluster-autoscaler.kubernetes.io/safe-to-evict";

    static Stream<Arguments> pods_that_are_left() {
        return Stream.of(
                Arguments.of("of a daemon set", ownedBy(pod("a"), "DaemonSet")),
                Arguments.of("a mirror pod", annotated(pod("a"), "kubernetes.io/config.mirror", "x")),
                Arguments.of("succeeded", inPhase(pod("a"), Phase.SUCCEEDED)),
                Arguments.of("failed", inPhase(pod("a"), Phase.FAILED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pods_that_are_left")
    void leaves_pods_whose_eviction_frees_nothing(String name, PodView pod) {
        assertThat(next(List.of(pod), budget("web", 0))).isEqualTo(new DrainStep.Done());
    }

    @Test
    void an_empty_node_is_drained() {
        assertThat(next(List.of())).isEqualTo(new DrainStep.Done());
    }

    @Test
    void evicts_everything_at_once_where_no_budget_is() {
        assertThat(evicted(next(List.of(pod("a"), pod("b"), pod("c"))))).containsExactly("a", "b", "c");
    }

    @Test
    void evicts_as_many_as_the_budget_allows() {
        DrainStep step = next(List.of(pod("a"), pod("b"), pod("c")), budget("web", 2));
        assertThat(evicted(step)).containsExactly("a", "b");
        assertThat(step.blockedBy()).isEmpty();
    }

    @Test
    void a_budget_of_another_namespace_or_app_does_not_count() {
        Budget elsewhere =
                new Budget("other", "web", LabelSelector.ofLabels(Map.of()), 0, 0, 9, UnhealthyPods.ALWAYS_ALLOW);
        Budget noSelector = new Budget("shop", "none", null, 0, 0, 9, UnhealthyPods.ALWAYS_ALLOW);
        assertThat(evicted(next(List.of(pod("a")), elsewhere, noSelector))).containsExactly("a");
    }

    @Test
    void a_pod_with_a_budget_that_allows_nothing_waits_and_names_it() {
        DrainStep.Await step = await(next(List.of(pod("a")), budget("web", 0)));
        assertThat(step.stuck()).isTrue();
        assertThat(step.blockers()).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(Waiting.Kind.PDB);
            assertThat(wait.subject()).isEqualTo("pdb/shop/web");
            assertThat(wait.owner()).isEqualTo("deployment/shop/web");
            assertThat(wait.text())
                    .contains("pod shop/a", "shop/web", "allows 0", "by force from 2026-11-01T15:50:00Z");
            assertThat(wait.nextRetry()).isEqualTo(NOW.plusSeconds(30));
        });
        assertThat(step.until()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void pods_without_budget_go_while_others_are_kept() {
        DrainStep step = next(List.of(pod("a"), ownedBy(other("b"), "Job")), budget("web", 0));
        assertThat(evicted(step)).containsExactly("b");
        assertThat(step.blockedBy())
                .singleElement()
                .extracting(Waiting::subject)
                .isEqualTo("pdb/shop/web");
    }

    @Test
    void a_pod_under_two_budgets_waits_and_both_are_named() {
        DrainStep.Await step = await(next(List.of(pod("a")), budget("web", 5), budget("all", 5)));
        assertThat(step.blockers().getFirst().subject()).isEqualTo("pdb/shop/all, pdb/shop/web");
        assertThat(step.blockers().getFirst().text()).contains("more than one budget");
        assertThat(step.stuck()).isTrue();
    }

    @Test
    void a_pending_pod_goes_whatever_its_budgets_say() {
        PodView pending = inPhase(pod("a"), Phase.PENDING);
        assertThat(evicted(next(List.of(pending), budget("web", 0), budget("all", 0))))
                .containsExactly("a");
    }

    static Stream<Arguments> unready_pods() {
        return Stream.of(
                Arguments.of("always allowed", UnhealthyPods.ALWAYS_ALLOW, 0, true),
                Arguments.of("the others are enough", UnhealthyPods.IF_HEALTHY_BUDGET, 3, true),
                Arguments.of("the others are too few", UnhealthyPods.IF_HEALTHY_BUDGET, 2, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unready_pods")
    void an_unready_pod_goes_by_the_budgets_own_policy(String name, UnhealthyPods policy, int healthy, boolean goes) {
        DrainStep step = next(List.of(unready(pod("a"))), unhealthy(budget("web", 0), policy, healthy));
        assertThat(step instanceof DrainStep.Evict).isEqualTo(goes);
    }

    @Test
    void an_unready_pod_that_may_always_go_uses_no_disruption_up() {
        Budget budget = unhealthy(budget("web", 1), UnhealthyPods.ALWAYS_ALLOW, 3);
        assertThat(evicted(next(List.of(pod("a"), unready(pod("b"))), budget))).containsExactly("b", "a");
    }

    @Test
    void terminating_pods_are_waited_for_and_not_evicted_again() {
        DrainStep.Await step = await(next(List.of(terminating(pod("a"), NOW.plusSeconds(20)))));
        assertThat(step.stuck()).isFalse();
        assertThat(step.blockers().getFirst().text()).contains("shop/a", "until 2026-11-01T10:00:20Z");
    }

    @Test
    void a_pod_that_overstays_its_grace_period_is_named_as_stuck() {
        DrainStep.Await step = await(next(List.of(terminating(pod("a"), NOW.minusSeconds(31)))));
        assertThat(step.stuck()).isTrue();
        assertThat(step.blockers().getFirst().text()).contains("should have stopped");
    }

    @Test
    void a_pod_that_overstays_is_left_behind_after_the_drains_grace_period() {
        List<PodView> pods = List.of(terminating(pod("a"), NOW.minusSeconds(31)));
        assertThat(next(node(pods, NOW.minus(Duration.ofHours(6)), null))).isEqualTo(new DrainStep.Done());
    }

    @Test
    void do_not_evict_holds_until_the_grace_period_is_over() {
        PodView pod = annotated(pod("a"), SAFE, "false");
        DrainStep.Await step = await(next(List.of(pod)));
        assertThat(step.blockers().getFirst().text()).contains(SAFE + "=false");
        assertThat(step.blockers().getFirst().nextRetry()).isEqualTo(Instant.parse("2026-11-01T15:50:00Z"));
        assertThat(evicted(next(node(List.of(pod), NOW.minus(Duration.ofHours(6)), null))))
                .containsExactly("a");
    }

    @Test
    void do_not_evict_with_another_value_means_nothing() {
        assertThat(evicted(next(List.of(annotated(pod("a"), SAFE, "true"))))).containsExactly("a");
    }

    @Test
    void a_node_silent_for_long_has_lost_its_pods() {
        List<PodView> pods = List.of(pod("a"), terminating(pod("b"), NOW));
        assertThat(next(node(pods, NOW, NOW.minus(Duration.ofMinutes(5))), budget("web", 0)))
                .isEqualTo(new DrainStep.Done());
        assertThat(next(node(pods, NOW, NOW.minus(Duration.ofMinutes(4))), budget("web", 0)))
                .isInstanceOf(DrainStep.Await.class);
    }

    private static PodView other(String name) {
        PodView pod = pod(name);
        return new PodView(
                pod.ref(),
                pod.node(),
                Map.of(),
                pod.annotations(),
                pod.phase(),
                true,
                null,
                pod.createdAt(),
                List.of());
    }

    private static DrainStep next(List<PodView> pods, Budget... budgets) {
        return next(node(pods, NOW.minusSeconds(600), null), budgets);
    }

    private static DrainStep next(NodePods node, Budget... budgets) {
        return DrainPlanner.next(node, new Budgets(List.of(budgets), node.pods()), DrainPolicy.DEFAULT, NOW);
    }

    private static NodePods node(List<PodView> pods, Instant start, @Nullable Instant unreachable) {
        return new NodePods("node-1", start, null, unreachable, pods);
    }

    private static List<String> evicted(DrainStep step) {
        assertThat(step).isInstanceOf(DrainStep.Evict.class);
        return ((DrainStep.Evict) step).pods().stream().map(PodRef::name).toList();
    }

    private static DrainStep.Await await(DrainStep step) {
        assertThat(step).isInstanceOf(DrainStep.Await.class);
        return (DrainStep.Await) step;
    }
}
