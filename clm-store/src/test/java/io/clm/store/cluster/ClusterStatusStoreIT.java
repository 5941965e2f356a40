package io.clm.store.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.Problem;
import io.clm.store.StoreIntegration;
import io.clm.store.fence.Fence;
import io.clm.store.fence.FencedWrite;
import io.clm.store.rollout.RolloutFixture;
import io.clm.store.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(RolloutFixture.class)
class ClusterStatusStoreIT extends StoreIntegration {

    private static final Problem OF_PLANNER = Problem.of("template-error", "bad template", "a.yaml:1:2", "a.yaml");
    private static final Problem OF_ROLLER = Problem.of("pdb", "blocked", "pod x", "pod/x");

    @Autowired
    ClusterStatusStore status;

    @Autowired
    PlanRequests requests;

    @Autowired
    RolloutFixture rollouts;

    @Test
    void each_source_replaces_its_own_problems_only() {
        Cluster cluster = stored("kube-1");
        status.problems(cluster.id(), "planner", List.of(OF_PLANNER));
        status.problems(cluster.id(), "roller", List.of(OF_ROLLER));

        assertThat(status.problems(cluster.id(), "planner", List.of())).isTrue();

        assertThat(clusters.find(cluster.id()).orElseThrow().status().problems())
                .containsExactly(OF_ROLLER);
        assertThat(clusters.list(ClusterFilter.ALL).getFirst().status().problems())
                .containsExactly(OF_ROLLER);
    }

    @Test
    void the_same_problems_again_are_no_news() {
        Cluster cluster = stored("kube-1");

        assertThat(status.problems(cluster.id(), "planner", List.of(OF_PLANNER)))
                .isTrue();
        assertThat(status.problems(cluster.id(), "planner", List.of(OF_PLANNER)))
                .isFalse();
        assertThat(status.problems(cluster.id(), "roller", List.of())).isFalse();
    }

    @Test
    void a_worker_that_lost_the_rollout_writes_nothing() {
        Cluster cluster = stored("kube-1");
        Fence old = rollouts.claimed(cluster.id(), Samples.SHA);
        Fence newer = rollouts.claimAgain(old);

        assertThat(status.versions(old, cluster.id(), s -> s.updatingTo("old"))).isEqualTo(FencedWrite.FENCED);
        assertThat(status.lifecycle(old, cluster.id(), LifecycleStatus.DECOMMISSIONED))
                .isEqualTo(FencedWrite.FENCED);
        assertThat(status.versions(newer, cluster.id(), s -> s.updatingTo("new")))
                .isEqualTo(FencedWrite.WRITTEN);

        Cluster after = clusters.find(cluster.id()).orElseThrow();
        assertThat(after.status().nextVersion()).isEqualTo("new");
        assertThat(after.lifecycleStatus()).isEqualTo(LifecycleStatus.READY);
    }

    @Test
    void a_version_is_adopted_only_while_no_rollout_is_open() {
        Cluster cluster = stored("kube-1");

        assertThat(status.adopt(cluster.id(), "one#1")).isTrue();
        rollouts.claimed(cluster.id(), Samples.SHA);
        assertThat(status.adopt(cluster.id(), "two#1")).isFalse();

        assertThat(clusters.find(cluster.id()).orElseThrow().status().currentVersion())
                .isEqualTo("one#1");
    }

    @Test
    void status_writes_ask_for_no_plan() {
        Cluster cluster = stored("kube-1");
        requests.done(cluster.id(), requests.current(cluster.id()));

        status.adopt(cluster.id(), "one#1");
        status.problems(cluster.id(), "planner", List.of(OF_PLANNER));

        assertThat(requests.wanting()).isEmpty();
    }
}
