package io.clm.core.roll;

import static io.clm.core.roll.RollPlannerTest.effects;
import static io.clm.core.roll.RollPlannerTest.texts;
import static io.clm.core.roll.TestPool.NOW;
import static io.clm.core.roll.TestPool.PROVED;
import static io.clm.core.roll.TestPool.draining;
import static io.clm.core.roll.TestPool.stuck;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.drain.DrainStep;
import io.clm.core.gate.Streak;
import io.clm.core.gate.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which node goes next, how many, and when the roll stops by itself. */
class RollCasesTest {

    private static final DrainStep DONE = new DrainStep.Done();

    @Test
    void an_unready_old_node_goes_first_and_needs_no_surge() {
        TestPool pool = TestPool.of(3, 0).old("n1", "a").old("n2", "b").old("n3", "c", TestPool::unready);
        assertThat(effects(pool.next())).containsExactly(cordon("n3", false));
    }

    @Test
    void a_node_that_somebody_else_cordoned_is_remembered_as_such() {
        TestPool pool = TestPool.of(3, 0).old("n1", "a").old("n2", "b").old("n3", "c", TestPool::cordonedByOthers);
        assertThat(effects(pool.next())).containsExactly(cordon("n3", true));
    }

    @Test
    void an_old_machine_that_never_became_a_node_is_terminated_at_once() {
        TestPool pool = TestPool.of(3, 0).old("n1", "a").old("n2", "b").old("n3", "c");
        pool.nodes.removeLast();
        assertThat(effects(pool.next())).containsExactly(new RollStep.Terminate("i-n3", "g", "i-n3", false, 3));
    }

    @Test
    void the_fullest_zone_goes_last_for_its_last_node_is_not_replaced() {
        TestPool pool = TestPool.of(4, 1)
                .fresh("c", "a", PROVED)
                .old("n1", "a")
                .old("n2", "b")
                .old("n3", "c");
        assertThat(effects(pool.next())).containsExactly(cordon("n2", false));
    }

    @Test
    void the_last_node_is_replaced_where_its_zone_would_be_left_without() {
        TestPool pool = TestPool.of(4, 1)
                .fresh("c", "a", PROVED)
                .fresh("d", "a", PROVED)
                .fresh("e", "b", PROVED);
        pool.old("n3", "c", draining(new DrainStep.Done(), Duration.ofMinutes(1)));
        assertThat(effects(pool.next()))
                .containsExactly(
                        new RollStep.RecordSize("g", new SizeRecord(0, 6, 3, 3, 1, true, NOW)),
                        new RollStep.Terminate("i-n3", "g", "n3", false, 4));
    }

    @Test
    void the_surplus_comes_out_of_the_fullest_zone() {
        TestPool pool = TestPool.of(4, 1)
                .fresh("c", "a", PROVED)
                .fresh("d", "b", PROVED)
                .fresh("e", "b", PROVED)
                .fresh("f", "c", PROVED);
        assertThat(effects(pool.next())).containsExactly(cordon("d", false));
    }

    @Test
    void a_machine_that_boots_in_an_empty_zone_is_not_the_surplus() {
        TestPool pool = TestPool.of(4, 1)
                .fresh("c", "a", PROVED)
                .fresh("d", "a", PROVED)
                .fresh("e", "b", PROVED)
                .booting("i-new", "c", Duration.ofMinutes(1));
        RollDecision decision = pool.next();
        assertThat(effects(decision)).isEmpty();
        assertThat(texts(decision))
                .contains("c goes when more than 3 nodes are ready and schedulable; now 3; i-new is not");
    }

    @Test
    void a_node_with_volumes_lets_others_go_first() {
        TestPool pool = TestPool.of(4, 1).fresh("c", "b", PROVED);
        pool.old("n1", "a", TestPool::withVolumes).old("n2", "c").old("n3", "d");
        assertThat(effects(pool.next())).containsExactly(cordon("n2", false));
    }

    @Test
    void a_node_with_volumes_waits_for_a_ready_replacement_in_its_zone() {
        TestPool pool = TestPool.of(4, 1).fresh("c", "b", PROVED).old("n1", "a", TestPool::withVolumes);
        pool.fresh("d", "c", PROVED).fresh("e", "c", PROVED);
        RollDecision decision = pool.next();
        assertThat(effects(decision)).isEmpty();
        assertThat(texts(decision))
                .containsExactly("n1 has volumes attached and waits for a ready replacement in zone a,"
                        + " at the longest until 2026-11-01T10:13:30Z");
    }

    @Test
    void a_node_with_volumes_goes_when_its_zone_has_a_replacement() {
        TestPool pool = TestPool.of(4, 1).fresh("c", "a", PROVED).old("n1", "a", TestPool::withVolumes);
        pool.old("n2", "b", TestPool::withVolumes).old("n3", "c", TestPool::withVolumes);
        assertThat(effects(pool.next())).containsExactly(cordon("n1", false));
    }

    @ParameterizedTest(name = "{0} replaced: {1} at a time")
    @CsvSource({"0,1", "1,2", "2,2", "3,4", "6,4", "7,8", "20,8"})
    void the_number_under_drain_doubles_up_to_the_limit(int replaced, int parallel) {
        TestPool pool = new TestPool().group("g", 40, 48, 8);
        pool.policy = new RollPolicy(
                8,
                0,
                8,
                TestPool.POLICY.gate(),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofSeconds(5));
        for (int i = 0; i < replaced + 8; i++) {
            pool.fresh("c" + i, "a", PROVED);
        }
        for (int i = 0; i < 40 - replaced; i++) {
            pool.old("n" + i, "a");
        }
        assertThat(effects(pool.next())).hasSize(parallel).allMatch(step -> step instanceof RollStep.Cordon);
    }

    @Test
    void surge_grows_with_the_wave_not_ahead_of_it() {
        TestPool pool = TestPool.of(4, 1)
                .fresh("c", "a", PROVED)
                .fresh("d", "b", Streak.NONE)
                .old("n2", "b")
                .old("n3", "c");
        pool.policy = new RollPolicy(
                4,
                0,
                4,
                TestPool.POLICY.gate(),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofSeconds(5));
        assertThat(effects(pool.next()))
                .containsExactly(
                        new RollStep.RecordSize("g", new SizeRecord(0, 6, 3, 3, 2, true, NOW)), cordon("n3", false));
    }

    @Test
    void a_spot_pool_is_replaced_within_its_size() {
        TestPool pool = TestPool.of(3, 0).old("n1", "a").old("n2", "b").old("n3", "c");
        pool.spot = true;
        assertThat(effects(pool.next())).containsExactly(cordon("n1", false));
    }

    @Test
    void the_next_control_plane_node_waits_until_the_new_one_has_passed_the_gate() {
        TestPool pool = TestPool.of(4, 1)
                .fresh("c", "a", PROVED)
                .fresh("d", "b", Streak.NONE)
                .old("n2", "b")
                .old("n3", "c");
        pool.kind = PoolKind.CONTROL_PLANE;
        assertThat(effects(pool.next()))
                .containsExactly(new RollStep.RecordVerdict(new NodeRef("d", "uid-d", "1"), new Streak(1, NOW, null)));
    }

    @Test
    void a_control_plane_node_waits_for_one_of_another_pool() {
        TestPool pool = TestPool.of(4, 1)
                .fresh("c", "a", PROVED)
                .old("n1", "a")
                .old("n2", "b")
                .old("n3", "c");
        pool.kind = PoolKind.CONTROL_PLANE;
        pool.busy = "node/master-9";
        RollDecision decision = pool.next();
        assertThat(effects(decision)).isEmpty();
        assertThat(texts(decision)).containsExactly("another control-plane node is under drain: node/master-9");
    }

    @Test
    void halts_when_the_canary_does_not_boot() {
        TestPool pool = TestPool.of(4, 1).old("n1", "a").old("n2", "b").old("n3", "c");
        RollDecision decision =
                pool.booting("i-new", "b", Duration.ofMinutes(10)).next();
        assertThat(decision.halt()).hasValueSatisfying(halt -> {
            assertThat(halt.subject()).isEqualTo("instance/i-new");
            assertThat(halt.reason()).contains("canary of pool workers failed", "i-new in zone b", "PT10M");
        });
        assertThat(decision.steps()).hasSize(1);
    }

    @Test
    void halts_when_the_gate_stays_bad_with_the_canary() {
        TestPool pool = TestPool.of(4, 1).old("n1", "a").old("n2", "b").old("n3", "c");
        pool.fresh("c", "a", new Streak(0, NOW, NOW.minus(Duration.ofMinutes(5))));
        pool.gate = Verdict.bad("cart answers 503");
        assertThat(pool.next().halt().orElseThrow().reason())
                .contains("since 2026-11-01T09:55:00Z with c: cart answers 503");
    }

    @Test
    void a_gate_that_was_bad_before_a_pause_does_not_halt_once_it_is_good() {
        TestPool pool = TestPool.of(4, 1).old("n1", "a").old("n2", "b").old("n3", "c");
        pool.fresh("c", "a", new Streak(0, NOW, NOW.minus(Duration.ofHours(5))));
        assertThat(pool.next().halt()).isEmpty();
    }

    @Test
    void a_size_that_somebody_else_raised_is_kept() {
        TestPool pool = TestPool.of(6, 1).old("n1", "a").old("n2", "b").old("n3", "c");
        assertThat(effects(pool.next()))
                .containsExactly(new RollStep.RecordSize("g", new SizeRecord(0, 6, 5, 3, 1, true, NOW)));
    }

    @Test
    void a_size_that_somebody_else_lowered_is_kept() {
        TestPool pool = TestPool.of(2, 0).old("n1", "a").old("n2", "b");
        assertThat(effects(pool.next()))
                .containsExactly(new RollStep.RecordSize("g", new SizeRecord(0, 6, 2, 3, 0, true, NOW)));
    }

    @Test
    void a_version_taken_back_makes_marked_nodes_current_again() {
        TestPool pool = TestPool.of(3, 0).old("n1", "a").old("n2", "b");
        pool.fresh("n3", "c", draining(stuck(), Duration.ofMinutes(1)));
        assertThat(effects(pool.next())).contains(new RollStep.Release(List.of(new NodeRef("n3", "uid-n3", "1"))));
    }

    @Test
    void surge_stands_in_the_group_of_the_next_node_and_is_never_more_in_all() {
        TestPool pool = new TestPool().group("g1", 1, 2, 1).old("n1", "a").fresh("c", "a", PROVED);
        pool.group("g2", 2, 2, 0).old("n2", "b").old("n3", "b");
        assertThat(effects(pool.next())).containsExactly(cordon("n1", false));
    }

    @Test
    void machines_without_a_size_record_tag_that_can_be_read_start_anew() {
        TestPool pool = TestPool.of(3, 0).old("n1", "a");
        pool.groups.replaceAll(
                group -> new GroupView("g", 0, 6, 3, SizeRecord.parse("min=x").orElse(null), Set.of()));
        assertThat(effects(pool.next())).singleElement().isInstanceOf(RollStep.RecordSize.class);
    }

    @Test
    void several_drained_nodes_bring_the_group_back_exactly() {
        TestPool pool = TestPool.of(5, 2)
                .fresh("c", "a", PROVED)
                .fresh("d", "b", PROVED)
                .fresh("e", "c", PROVED);
        pool.old("n1", "a", draining(DONE, Duration.ZERO)).old("n2", "b", draining(DONE, Duration.ZERO));
        assertThat(effects(pool.next()))
                .containsExactly(
                        new RollStep.Terminate("i-n1", "g", "n1", true, 4),
                        new RollStep.Terminate("i-n2", "g", "n2", true, 3));
    }

    private static RollStep cordon(String node, boolean byOthers) {
        return new RollStep.Cordon(new NodeRef(node, "uid-" + node, "1"), byOthers);
    }
}
