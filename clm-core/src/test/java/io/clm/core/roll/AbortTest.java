package io.clm.core.roll;

import static io.clm.core.roll.RollPlannerTest.effects;
import static io.clm.core.roll.RollPlannerTest.texts;
import static io.clm.core.roll.TestPool.PROVED;
import static io.clm.core.roll.TestPool.draining;
import static io.clm.core.roll.TestPool.stuck;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.drain.DrainStep;
import io.clm.core.gate.Streak;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AbortTest {

    private static final DrainStep DONE = new DrainStep.Done();
    private static final DrainStep EVICT = new DrainStep.Evict(List.of(), List.of());

    @Test
    void an_untouched_pool_is_done() {
        TestPool pool = TestPool.of(3, 0).unrecorded();
        assertThat(pool.abort().steps()).containsExactly(new RollStep.Done());
    }

    @Test
    void nodes_are_released_before_the_record_goes() {
        TestPool pool = TestPool.of(3, 0).old("n1", "a").old("n2", "b");
        assertThat(effects(pool.abort()))
                .containsExactly(release("n1", "n2"), new RollStep.Restore("g", 3, 0, 6, 3, true));
    }

    @Test
    void a_surge_that_was_written_down_but_never_asked_for_is_forgotten() {
        TestPool pool = TestPool.of(3, 1).old("n1", "a").old("n2", "b").old("n3", "c");
        assertThat(effects(pool.abort())).contains(new RollStep.Restore("g", 3, 0, 6, 3, true));
    }

    @Test
    void a_canary_that_is_not_ready_goes_and_the_old_node_comes_back() {
        TestPool pool = TestPool.of(4, 1).old("n2", "b").old("n3", "c").booting("i-new", "a", Duration.ofMinutes(1));
        pool.old("n1", "a", draining(EVICT, Duration.ofMinutes(1)));
        assertThat(effects(pool.abort()))
                .containsExactly(new RollStep.Terminate("i-new", "g", "i-new", true, 3), release("n2", "n3", "n1"));
    }

    @Test
    void a_node_under_drain_finishes_when_that_brings_the_size_back() {
        TestPool pool = TestPool.of(4, 1).old("n2", "b").old("n3", "c").fresh("c", "a", PROVED);
        pool.old("n1", "a", draining(EVICT, Duration.ofMinutes(1)));
        assertThat(effects(pool.abort())).containsExactly(new RollStep.Drain(ref("n1")), release("n2", "n3", "c"));
    }

    @Test
    void a_drained_node_goes_without_replacement() {
        TestPool pool = TestPool.of(4, 1).old("n2", "b").old("n3", "c").fresh("c", "a", PROVED);
        pool.old("n1", "a", draining(DONE, Duration.ofMinutes(1)));
        assertThat(effects(pool.abort())).contains(new RollStep.Terminate("i-n1", "g", "n1", true, 3));
    }

    @Test
    void a_drained_node_that_the_pool_needs_comes_back() {
        TestPool pool = TestPool.of(3, 0).old("n2", "b").fresh("c", "a", PROVED);
        pool.old("n1", "a", draining(DONE, Duration.ofMinutes(1)));
        assertThat(effects(pool.abort()))
                .containsExactly(release("n2", "c", "n1"), new RollStep.Restore("g", 3, 0, 6, 3, true));
    }

    @Test
    void a_stuck_drain_makes_way_for_another_node() {
        TestPool pool = TestPool.of(4, 1).old("n2", "b").old("n3", "c").fresh("c", "a", PROVED);
        pool.old("n1", "a", draining(stuck(), Duration.ofMinutes(3)));
        assertThat(effects(pool.abort()))
                .contains(new RollStep.Park(ref("n1"), stuck().blockers().getFirst()));
    }

    @Test
    void the_surplus_is_drained_before_it_goes() {
        TestPool pool =
                TestPool.of(4, 1).old("n1", "a").old("n2", "b").old("n3", "c").fresh("c", "a", PROVED);
        assertThat(effects(pool.abort())).contains(new RollStep.Cordon(ref("c"), false));
    }

    @Test
    void the_surplus_stays_while_the_pool_is_at_its_floor() {
        TestPool pool = new TestPool().group("h", 1, 1, 0).fresh("d", "b", TestPool::unready);
        pool.group("g", 2, 3, 1).old("n1", "a").old("n2", "b").fresh("c", "a", PROVED);
        RollDecision decision = pool.abort();
        assertThat(effects(decision)).containsExactly(release("d", "n1", "n2"));
        assertThat(texts(decision))
                .containsExactly("c goes when more than 3 nodes are ready and schedulable; now 3; d is not");
    }

    @Test
    void a_machine_that_failed_for_good_is_replaced_where_it_keeps_the_pool_at_its_floor() {
        TestPool pool = new TestPool().group("g", 1, 1, 0).booting("i-bad", "b", Duration.ofMinutes(11));
        pool.group("h", 2, 3, 1).old("n1", "a").old("n2", "b").fresh("c", "a", PROVED);
        assertThat(effects(pool.abort())).contains(new RollStep.Terminate("i-bad", "g", "i-bad", false, 1));
    }

    @Test
    void machines_that_are_still_to_come_are_waited_for() {
        TestPool pool = TestPool.of(4, 1).old("n1", "a").old("n2", "b").old("n3", "c");
        RollDecision decision = pool.abort();
        assertThat(effects(decision)).containsExactly(release("n1", "n2", "n3"));
        assertThat(texts(decision)).containsExactly("group g has 3 of 4 machines");
    }

    @Test
    void machines_that_do_not_come_for_long_are_called_off() {
        TestPool pool = TestPool.of(4, 1).old("n1", "a").old("n2", "b").old("n3", "c");
        pool.groups.replaceAll(group -> new GroupView(
                "g",
                0,
                6,
                4,
                new SizeRecord(0, 6, 3, 3, 1, true, TestPool.NOW.minus(Duration.ofMinutes(10))),
                group.suspended()));
        assertThat(effects(pool.abort())).contains(new RollStep.Restore("g", 4, 0, 6, 3, true));
    }

    @Test
    void no_mark_is_left_even_without_a_record() {
        TestPool pool =
                TestPool.of(3, 0).unrecorded().old("n1", "a").fresh("c", "b", new Streak(1, TestPool.NOW, null));
        assertThat(effects(pool.abort())).containsExactly(release("n1", "c"));
    }

    private static NodeRef ref(String node) {
        return new NodeRef(node, "uid-" + node, "1");
    }

    private static RollStep release(String... nodes) {
        return new RollStep.Release(Stream.of(nodes).map(AbortTest::ref).toList());
    }
}
