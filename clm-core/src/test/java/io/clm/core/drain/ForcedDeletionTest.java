package io.clm.core.drain;

import static io.clm.core.drain.TestPods.NOW;
import static io.clm.core.drain.TestPods.aged;
import static io.clm.core.drain.TestPods.budget;
import static io.clm.core.drain.TestPods.ownedBy;
import static io.clm.core.drain.TestPods.pod;
import static io.clm.core.drain.TestPods.terminating;
import static io.clm.core.drain.TestPods.unready;
import static org.assertj.core.api.Assertions.assertThat;

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

/** CLM's age rules before a pod is deleted against its budget; see its drain configuration. */
class ForcedDeletionTest {

    private static final PodView BLOCKED = pod("a");
    private static final PodView OLD_SIBLING = aged(pod("s"), Duration.ofHours(7));

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("all times are over", hours(6), null, BLOCKED, OLD_SIBLING, true),
                Arguments.of("grace period not over", hours(5.9), null, BLOCKED, OLD_SIBLING, false),
                Arguments.of("another was forced 4 minutes ago", hours(7), minutes(4), BLOCKED, OLD_SIBLING, false),
                Arguments.of("another was forced 5 minutes ago", hours(7), minutes(5), BLOCKED, OLD_SIBLING, true),
                Arguments.of(
                        "pod of 71 hours", hours(7), null, aged(BLOCKED, Duration.ofHours(71)), OLD_SIBLING, false),
                Arguments.of("pod of 72 hours", hours(7), null, aged(BLOCKED, Duration.ofHours(72)), OLD_SIBLING, true),
                Arguments.of("ready sibling of 59 minutes", hours(7), null, BLOCKED, sibling(59, true), false),
                Arguments.of("ready sibling of an hour", hours(7), null, BLOCKED, sibling(60, true), true),
                Arguments.of("unready sibling of 5 hours", hours(7), null, BLOCKED, sibling(300, false), false),
                Arguments.of("unready sibling of 6 hours", hours(7), null, BLOCKED, sibling(360, false), true),
                Arguments.of("young pod of a job", hours(7), null, BLOCKED, ownedBy(sibling(1, true), "Job"), true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void waits_for_all_times(
            String name, Instant start, @Nullable Instant forced, PodView pod, PodView sibling, boolean allowed) {
        DrainStep step =
                next(start, forced, DrainPolicy.DEFAULT, List.of(pod), List.of(pod, sibling), budget("web", 0));
        assertThat(step instanceof DrainStep.ForceDelete).isEqualTo(allowed);
    }

    @Test
    void deletes_one_pod_and_says_why() {
        List<PodView> pods = List.of(pod("b"), aged(pod("a"), Duration.ofDays(8)), pod("c"));
        DrainStep step = next(hours(7), null, DrainPolicy.DEFAULT, pods, pods, budget("web", 0));
        assertThat(step).isInstanceOfSatisfying(DrainStep.ForceDelete.class, force -> {
            assertThat(force.pod().name()).isEqualTo("a");
            assertThat(force.why()).contains("shop/a", "PT6H");
        });
    }

    @Test
    void nothing_is_forced_while_a_pod_is_on_its_way_out() {
        List<PodView> pods = List.of(pod("a"), terminating(pod("b"), NOW.plusSeconds(5)));
        assertThat(next(hours(7), null, DrainPolicy.DEFAULT, pods, pods, budget("web", 0)))
                .isInstanceOf(DrainStep.Await.class);
    }

    @Test
    void nothing_is_forced_while_another_can_be_evicted() {
        List<PodView> pods = List.of(pod("a"), pod("b"));
        assertThat(next(hours(7), null, DrainPolicy.DEFAULT, pods, pods, budget("web", 1)))
                .isInstanceOf(DrainStep.Evict.class);
    }

    @Test
    void a_pod_under_two_budgets_is_forced_in_the_end() {
        assertThat(next(
                        hours(7),
                        null,
                        DrainPolicy.DEFAULT,
                        List.of(BLOCKED),
                        List.of(),
                        budget("x", 1),
                        budget("y", 1)))
                .isInstanceOf(DrainStep.ForceDelete.class);
    }

    @Test
    void a_policy_without_force_never_does_it() {
        DrainStep step = next(hours(1000), null, never(), List.of(BLOCKED), List.of(), budget("web", 0));
        assertThat(step)
                .isInstanceOfSatisfying(
                        DrainStep.Await.class, wait -> assertThat(wait.reason()).contains("never deleted by force"));
    }

    @Test
    void looks_again_just_when_force_becomes_allowed() {
        DrainStep step = next(
                NOW.minus(Duration.ofHours(6)).plusSeconds(10),
                null,
                DrainPolicy.DEFAULT,
                List.of(BLOCKED),
                List.of(),
                budget("web", 0));
        assertThat(step)
                .isInstanceOfSatisfying(
                        DrainStep.Await.class, wait -> assertThat(wait.until()).isEqualTo(NOW.plusSeconds(10)));
    }

    private static DrainPolicy never() {
        Duration zero = Duration.ZERO;
        return new DrainPolicy(false, zero, zero, zero, zero, zero, Duration.ofSeconds(5), zero, zero, Map.of());
    }

    private static DrainStep next(
            Instant start,
            @Nullable Instant forced,
            DrainPolicy policy,
            List<PodView> pods,
            List<PodView> all,
            Budget... budgets) {
        NodePods node = new NodePods("node-1", start, forced, null, pods);
        return DrainPlanner.next(node, new Budgets(List.of(budgets), all), policy, NOW);
    }

    private static PodView sibling(long minutes, boolean ready) {
        PodView pod = ready ? pod("s") : unready(pod("s"));
        return aged(pod, Duration.ofMinutes(minutes));
    }

    private static Instant hours(double ago) {
        return NOW.minusSeconds(Math.round(ago * 3600));
    }

    private static Instant minutes(long ago) {
        return NOW.minusSeconds(ago * 60);
    }
}
