package io.clm.store.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.clm.store.StoreIntegration;
import io.clm.store.fence.Fence;
import io.clm.store.fence.FencedWrite;
import io.clm.store.testing.Parallel;
import io.clm.store.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(RolloutFixture.class)
class RolloutStoreIT extends StoreIntegration {

    private static final String OTHER = "f".repeat(40);

    @Autowired
    RolloutStore rollouts;

    @Autowired
    RolloutFixture fixture;

    private Cluster cluster = Samples.cluster("none");

    @BeforeEach
    void withCluster() {
        cluster = stored("kube-1");
    }

    @Test
    void a_cluster_has_one_open_rollout_at_most() {
        Rollout first = fixture.planned(cluster.id(), Samples.SHA);

        assertThat(rollouts.plan(fixture.plan(cluster.id(), OTHER), BY))
                .isEqualTo(new PlannedRollout.AlreadyOpen(first));
        assertThat(rollouts.open(cluster.id())).contains(first);
    }

    @Test
    void many_planners_at_once_make_one_rollout() {
        var plan = fixture.plan(cluster.id(), Samples.SHA);

        List<PlannedRollout> outcomes = Parallel.run(8, () -> rollouts.plan(plan, BY));

        assertThat(outcomes)
                .filteredOn(PlannedRollout.Inserted.class::isInstance)
                .hasSize(1);
        assertThat(rollouts.list(RolloutFilter.ALL, 10)).hasSize(1);
    }

    @Test
    void what_is_not_approved_cannot_be_claimed() {
        Rollout planned = fixture.planned(cluster.id(), Samples.SHA);

        assertThat(rollouts.claim(planned.id(), "w")).isEmpty();
    }

    @Test
    void of_two_claimers_at_once_the_later_holds_it() {
        Rollout rollout = fixture.approved(cluster.id(), Samples.SHA);

        List<Optional<Fence>> fences = Parallel.run(2, () -> rollouts.claim(rollout.id(), "w"));

        assertThat(fences).extracting(f -> f.orElseThrow().epoch()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(fences).filteredOn(f -> rollouts.holds(f.orElseThrow())).hasSize(1);
        assertThat(rollouts.find(rollout.id()).orElseThrow().epoch()).isEqualTo(2);
    }

    @Test
    void an_older_hold_moves_nothing() {
        Fence old = fixture.claimed(cluster.id(), Samples.SHA);
        Fence newer = fixture.claimAgain(old);

        assertThat(rollouts.move(old, Progress.done(), List.of())).isEqualTo(FencedWrite.FENCED);
        assertThat(rollouts.move(newer, Progress.in(Phase.WORKERS), List.of())).isEqualTo(FencedWrite.WRITTEN);

        Rollout now = rollouts.find(old.rolloutId()).orElseThrow();
        assertThat(now.state()).isEqualTo(RolloutState.RUNNING);
        assertThat(now.phase()).isEqualTo(Phase.WORKERS);
        assertThat(now.worker()).isEqualTo("worker-2");
    }

    @Test
    void keeps_what_it_waits_for() {
        Fence fence = fixture.claimed(cluster.id(), Samples.SHA);
        Waiting waiting = new Waiting(
                Waiting.Kind.PDB,
                "pod/shop/cart-0",
                "statefulset/shop/cart",
                "pdb cart allows 0",
                Instant.parse("2026-11-01T10:00:00Z"),
                null);

        rollouts.move(fence, Progress.waiting(Phase.WORKERS, waiting), List.of());

        assertThat(rollouts.find(fence.rolloutId()).orElseThrow().waiting()).isEqualTo(waiting);
    }

    @Test
    void an_ended_rollout_is_held_by_nobody_and_makes_room_for_the_next() {
        Fence fence = fixture.claimed(cluster.id(), Samples.SHA);

        rollouts.move(fence, Progress.done(), List.of());

        assertThat(rollouts.holds(fence)).isFalse();
        assertThat(rollouts.claim(fence.rolloutId(), "w")).isEmpty();
        Rollout ended = rollouts.find(fence.rolloutId()).orElseThrow();
        assertThat(ended.worker()).isNull();
        assertThat(ended.finishedAt()).isNotNull();
        assertThat(fixture.planned(cluster.id(), OTHER).state()).isEqualTo(RolloutState.PLANNED);
    }

    @Test
    void lists_newest_first_by_filter_and_cursor() {
        Fence fence = fixture.claimed(cluster.id(), Samples.SHA);
        rollouts.move(fence, Progress.done(), List.of());
        Rollout second = fixture.planned(cluster.id(), OTHER);

        assertThat(ids(RolloutFilter.ALL)).containsExactly(second.id(), fence.rolloutId());
        assertThat(ids(new RolloutFilter(null, null, Set.of(), null, second.id())))
                .containsExactly(fence.rolloutId());
        assertThat(ids(new RolloutFilter(cluster.id(), "dev", Set.of(RolloutState.PLANNED), OTHER, null)))
                .containsExactly(second.id());
        assertThat(ids(new RolloutFilter(null, "beta", Set.of(), null, null))).isEmpty();
        assertThat(rollouts.open()).containsExactly(second);
    }

    private List<java.util.UUID> ids(RolloutFilter filter) {
        return rollouts.list(filter, 10).stream().map(Rollout::id).toList();
    }
}
