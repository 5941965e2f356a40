package io.clm.sim.kube.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.fault.ClusterFaults;
import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
    private final AtomicBoolean frozen = new AtomicBoolean();
    private final SteppedCluster cluster = new SteppedCluster(new ClusterFaults() {
                @Override
                public OptionalInt answerAllWith() {
                    return OptionalInt.empty();
                }

                @Override
                public boolean neverAllows(String namespace, String budget) {
                    return frozen.get();
                }
            })
            .withNodes(3);

    private void web(int replicas, String rule) {
        cluster.create(Kinds.DEPLOYMENT, Manifests.deployment("web", replicas));
        cluster.create(Kinds.PDB, Manifests.budget("web", rule));
        cluster.run(15);
    }

    private int status(String field) {
        return cluster.number(Kinds.PDB, "web", "status." + field);
    }

    @ParameterizedTest
    @CsvSource({
        "minAvailable: 2, 4, 2, 2",
        "minAvailable: 50%, 5, 3, 2",
        "minAvailable: 100%, 4, 4, 0",
        "maxUnavailable: 1, 4, 3, 1",
        "maxUnavailable: 25%, 5, 3, 2",
        "maxUnavailable: 0, 3, 3, 0",
        "minAvailable: 5, 3, 5, 0",
    })
    void says_how_many_pods_may_go(String rule, int replicas, int desired, int allowed) {
        web(replicas, rule);
        assertThat(status("expectedPods")).isEqualTo(replicas);
        assertThat(status("currentHealthy")).isEqualTo(replicas);
        assertThat(status("desiredHealthy")).isEqualTo(desired);
        assertThat(status("disruptionsAllowed")).isEqualTo(allowed);
        assertThat(status("observedGeneration")).isEqualTo(1);
        assertThat(Conditions.isTrue(cluster.get(Kinds.PDB, "web"), "DisruptionAllowed"))
                .isEqualTo(allowed > 0);
    }

    @Test
    void a_pod_that_is_deleted_is_not_healthy_from_then_on() {
        web(3, "maxUnavailable: 1");
        cluster.delete(Kinds.POD, Meta.name(cluster.pods().getFirst()));
        cluster.run(1);
        assertThat(status("disruptionsAllowed")).isZero();
        assertThat(status("currentHealthy")).isEqualTo(2);
        cluster.run(15);
        assertThat(status("disruptionsAllowed")).isEqualTo(1);
    }

    @Test
    void an_eviction_that_was_allowed_counts_until_it_is_seen_or_too_old() {
        web(3, "maxUnavailable: 1");
        String pod = Meta.name(cluster.pods().getFirst());
        cluster.change(
                Kinds.PDB,
                "web",
                budget -> Json.child(Json.child(budget, "status"), "disruptedPods")
                        .put(pod, Meta.time(cluster.clock.instant())));
        cluster.run(1);
        assertThat(status("disruptionsAllowed")).isZero();
        cluster.run(130);
        assertThat(status("disruptionsAllowed")).isEqualTo(1);
        assertThat(cluster.get(Kinds.PDB, "web").path("status").has("disruptedPods"))
                .isFalse();
    }

    @Test
    void with_no_pods_nothing_may_go() {
        cluster.create(Kinds.PDB, Manifests.budget("web", "minAvailable: 0"));
        cluster.run(2);
        assertThat(status("expectedPods")).isZero();
        assertThat(status("disruptionsAllowed")).isZero();
        assertThat(Conditions.reason(cluster.get(Kinds.PDB, "web"), "DisruptionAllowed"))
                .isEqualTo("InsufficientPods");
    }

    @Test
    void a_fault_freezes_it_at_zero_until_the_fault_is_gone() {
        web(3, "maxUnavailable: 1");
        frozen.set(true);
        cluster.run(3);
        assertThat(status("disruptionsAllowed")).isZero();
        frozen.set(false);
        cluster.run(3);
        assertThat(status("disruptionsAllowed")).isEqualTo(1);
    }
}
