package io.clm.core.roll;

import static io.clm.core.roll.TestPool.NOW;
import static io.clm.core.roll.TestPool.PROVED;
import static io.clm.core.roll.TestPool.draining;
import static io.clm.core.roll.TestPool.parked;
import static io.clm.core.roll.TestPool.stuck;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.drain.DrainStep;
import io.clm.core.gate.Streak;
import io.clm.core.gate.Verdict;
import io.clm.core.rollout.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RollPlannerTest {

    private static final DrainStep DONE = new DrainStep.Done();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void a_pool_of_current_nodes_is_done() {
        TestPool pool = TestPool.of(3, 0).unrecorded();
        pool.fresh(
                "n1",
                "a",
                node -> new NodeView(
                        node.ref(), node.instance(), true, node.readyChangedAt(), true, false, NodeMarks.NONE, null));
        assertThat(pool.next().steps()).containsExactly(new RollStep.Done());
    }

    @Test
    void records_sizes_and_the_floor_before_anything_else() {
        TestPool pool = threeOld(3, 0).unrecorded();
        assertThat(pool.next().steps())
                .containsExactly(new RollStep.RecordSize("g", new SizeRecord(0, 6, 3, 3, 0, true, NOW)));
    }

    @Test
    void marks_nodes_and_group_so_that_pods_move_once_and_nobody_interferes() {
        TestPool pool = TestPool.of(3, 1);
        pool.groups.replaceAll(group -> new GroupView("g", 0, 6, 3, group.record(), Set.of()));
        pool.old(
                "n1",
                "a",
                node -> new NodeView(
                        node.ref(), node.instance(), true, node.readyChangedAt(), true, false, NodeMarks.NONE, null));
        List<NodeRef> ref = List.of(new NodeRef("n1", "uid-n1", "1"));
        assertThat(pool.next().steps())
                .contains(
                        new RollStep.SuspendRebalance("g"),
                        new RollStep.DisableScaleDown(ref),
                        new RollStep.TaintOld(ref));
    }

    @Test
    void writes_the_surge_down_before_it_asks_for_it() {
        assertThat(effects(threeOld(3, 0).next()))
                .containsExactly(new RollStep.RecordSize("g", new SizeRecord(0, 6, 3, 3, 1, true, NOW)));
        assertThat(effects(threeOld(3, 1).next())).containsExactly(new RollStep.ScaleOut("g", 3, 4, 6));
    }

    @Test
    void raises_the_maximum_where_the_surge_does_not_fit() {
        TestPool pool = threeOld(3, 1);
        pool.groups.replaceAll(group -> new GroupView("g", 0, 3, 3, group.record(), group.suspended()));
        assertThat(effects(pool.next())).containsExactly(new RollStep.ScaleOut("g", 3, 4, 4));
    }

    @Test
    void drains_nothing_before_the_surge_is_a_ready_node() {
        RollDecision decision = threeOld(4, 1).booting("i-new", "a", MINUTE).next();
        assertThat(effects(decision)).isEmpty();
        assertThat(texts(decision))
                .contains(
                        "n2 goes when more than 3 nodes are ready and schedulable; now 3; i-new is not",
                        "i-new in zone a is not ready yet; it counts as failed at 2026-11-01T10:09:00Z");
        assertThat(decision.recheckAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void the_first_old_node_goes_when_the_canary_is_ready() {
        RollDecision decision = threeOld(4, 1).fresh("c", "a", Streak.NONE).next();
        assertThat(effects(decision))
                .containsExactly(
                        new RollStep.RecordVerdict(new NodeRef("c", "uid-c", "1"), new Streak(1, NOW, null)),
                        cordon("n2"));
        assertThat(decision.recheckAt()).isEqualTo(NOW);
    }

    @Test
    void goes_on_with_a_drain_and_looks_again_by_poll() {
        DrainStep evict = new DrainStep.Evict(List.of(), List.of());
        RollDecision decision =
                canaryAndTwoOld().old("n1", "a", draining(evict, MINUTE)).next();
        assertThat(effects(decision)).containsExactly(new RollStep.Drain(new NodeRef("n1", "uid-n1", "1")));
        assertThat(decision.recheckAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void a_drained_node_is_terminated_and_replaced_while_others_need_the_surge() {
        assertThat(effects(
                        canaryAndTwoOld().old("n1", "a", draining(DONE, MINUTE)).next()))
                .containsExactly(
                        new RollStep.RecordSize("g", new SizeRecord(0, 6, 3, 3, 1, true, NOW)),
                        new RollStep.Terminate("i-n1", "g", "n1", false, 4));
    }

    @Test
    void the_last_old_node_goes_without_replacement() {
        TestPool pool = TestPool.of(4, 1)
                .fresh("c", "a", PROVED)
                .fresh("d", "b", PROVED)
                .fresh("e", "c", PROVED);
        assertThat(effects(pool.old("n1", "a", draining(DONE, MINUTE)).next()))
                .containsExactly(new RollStep.Terminate("i-n1", "g", "n1", true, 3));
    }

    @Test
    void the_second_waits_until_the_canary_has_proved_itself() {
        TestPool pool = TestPool.of(4, 1).old("n2", "b").old("n3", "c");
        pool.fresh("d", "a", Streak.NONE).fresh("c", "a", new Streak(1, NOW.minusSeconds(5), null));
        RollDecision decision = pool.next();
        assertThat(effects(decision)).isEmpty();
        assertThat(texts(decision))
                .containsExactly("n2 goes when the gate has been good 2 times in a row with c; so far 1");
    }

    @Test
    void a_bad_gate_starts_the_count_over_and_no_drain() {
        TestPool pool = canaryAndTwoOld();
        pool.gate = Verdict.bad("API server answers 500");
        RollDecision decision = pool.next();
        assertThat(effects(decision))
                .containsExactly(new RollStep.RecordVerdict(new NodeRef("c", "uid-c", "1"), new Streak(0, NOW, NOW)));
        assertThat(texts(decision)).contains("n2 is not drained while the gate is not good: API server answers 500");
        assertThat(decision.waits().getFirst().waiting().kind()).isEqualTo(Waiting.Kind.GATE);
    }

    @Test
    void a_stuck_drain_is_parked_when_another_node_can_go() {
        TestPool pool = canaryAndTwoOld().old("n1", "a", draining(stuck(), Duration.ofMinutes(2)));
        assertThat(effects(pool.next()))
                .containsExactly(new RollStep.Park(
                        new NodeRef("n1", "uid-n1", "1"), stuck().blockers().getFirst()));
    }

    @Test
    void a_stuck_drain_is_given_its_time_and_its_blocker_named() {
        TestPool pool = canaryAndTwoOld().old("n1", "a", draining(stuck(), MINUTE));
        RollDecision decision = pool.next();
        assertThat(effects(decision)).isEmpty();
        assertThat(decision.waits().getFirst().waiting())
                .isEqualTo(stuck().blockers().getFirst());
    }

    @Test
    void parked_and_still_blocked_goes_last() {
        TestPool pool = TestPool.of(4, 1).fresh("c", "a", PROVED).fresh("d", "b", PROVED);
        pool.old("n1", "a", parked(stuck())).old("n2", "b");
        assertThat(effects(pool.next())).containsExactly(cordon("n2"));
    }

    @Test
    void when_all_are_blocked_one_stays_under_drain() {
        TestPool pool = TestPool.of(4, 1).fresh("c", "a", PROVED).fresh("d", "b", PROVED);
        pool.old("n1", "a", parked(stuck())).old("n2", "b", draining(stuck(), Duration.ofHours(1)));
        assertThat(effects(pool.next())).isEmpty();
    }

    @Test
    void the_end_sets_sizes_exactly_and_takes_every_mark_back() {
        TestPool pool = TestPool.of(3, 0).fresh("c", "a", PROVED);
        pool.fresh("d", "b", Streak.NONE).fresh("e", "c", Streak.NONE);
        assertThat(effects(pool.next()))
                .containsExactly(
                        new RollStep.Release(
                                pool.nodes.stream().map(NodeView::ref).toList()),
                        new RollStep.Restore("g", 3, 0, 6, 3, true));
    }

    @Test
    void the_end_waits_for_the_last_machine() {
        TestPool pool = TestPool.of(3, 0).fresh("c", "a", PROVED).fresh("d", "b", Streak.NONE);
        assertThat(texts(pool.next())).containsExactly("group g has 2 of 3 machines");
    }

    private static TestPool threeOld(int desired, int surge) {
        return TestPool.of(desired, surge).old("n1", "a").old("n2", "b").old("n3", "c");
    }

    private static TestPool canaryAndTwoOld() {
        return TestPool.of(4, 1).fresh("c", "a", PROVED).old("n2", "b").old("n3", "c");
    }

    private static RollStep cordon(String node) {
        return new RollStep.Cordon(new NodeRef(node, "uid-" + node, "1"), false);
    }

    static List<RollStep> effects(RollDecision decision) {
        return decision.steps().stream()
                .filter(step -> !(step instanceof RollStep.Await))
                .toList();
    }

    static List<String> texts(RollDecision decision) {
        return decision.waits().stream().map(wait -> wait.waiting().text()).toList();
    }
}
