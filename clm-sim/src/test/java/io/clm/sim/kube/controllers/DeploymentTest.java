package io.clm.sim.kube.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DeploymentTest {
    private final SteppedCluster cluster = new SteppedCluster().withNodes(3);

    @BeforeEach
    void deploy() {
        cluster.create(Kinds.DEPLOYMENT, Manifests.deployment("web", 3));
        cluster.run(15);
    }

    @Test
    void becomes_complete_with_one_pod_a_node() {
        ObjectNode web = cluster.get(Kinds.DEPLOYMENT, "web");
        assertThat(Json.number(web, "status.availableReplicas", 0)).isEqualTo(3);
        assertThat(Json.number(web, "status.updatedReplicas", 0)).isEqualTo(3);
        assertThat(web.path("status").path("observedGeneration").asLong()).isEqualTo(Meta.generation(web));
        assertThat(Conditions.isTrue(web, "Available")).isTrue();
        assertThat(Conditions.reason(web, "Progressing")).isEqualTo("NewReplicaSetAvailable");
        assertThat(cluster.pods().stream().map(SteppedCluster::nodeOf).collect(Collectors.toSet()))
                .hasSize(3);
    }

    @Test
    void rolls_to_a_new_template_without_losing_availability() {
        cluster.change(Kinds.DEPLOYMENT, "web", web -> Manifests.setImage(web, "example/app:2"));
        for (int second = 0; second < 60; second++) {
            cluster.run(1);
            assertThat(cluster.pods().stream().filter(PodState::isReady).count())
                    .isGreaterThanOrEqualTo(3);
            assertThat(cluster.pods().stream().filter(PodState::isActive).count())
                    .isLessThanOrEqualTo(4);
        }
        assertThat(cluster.pods()).hasSize(3).allMatch(pod -> pod.toString().contains("example/app:2"));
        assertThat(Meta.annotations(cluster.get(Kinds.DEPLOYMENT, "web")))
                .containsEntry("deployment.kubernetes.io/revision", "2");
        assertThat(cluster.store.list(Kinds.REPLICA_SET)).hasSize(2);
    }

    @Test
    void going_back_reuses_the_old_replica_set_under_a_new_revision() {
        cluster.change(Kinds.DEPLOYMENT, "web", web -> Manifests.setImage(web, "example/app:2"));
        cluster.run(60);
        cluster.change(Kinds.DEPLOYMENT, "web", web -> Manifests.setImage(web, "example/app:1"));
        cluster.run(60);
        assertThat(cluster.store.list(Kinds.REPLICA_SET)).hasSize(2);
        assertThat(Meta.annotations(cluster.get(Kinds.DEPLOYMENT, "web")))
                .containsEntry("deployment.kubernetes.io/revision", "3");
        assertThat(cluster.number(Kinds.DEPLOYMENT, "web", "status.availableReplicas"))
                .isEqualTo(3);
    }

    @Test
    void a_broken_image_keeps_the_old_pods_and_runs_into_the_deadline() {
        cluster.change(Kinds.DEPLOYMENT, "web", web -> {
            Manifests.setImage(web, "example/app:broken");
            Json.child(web, "spec").put("progressDeadlineSeconds", 60);
        });
        cluster.run(90);
        ObjectNode web = cluster.get(Kinds.DEPLOYMENT, "web");
        assertThat(Json.number(web, "status.availableReplicas", 0)).isEqualTo(3);
        assertThat(Conditions.reason(web, "Progressing")).isEqualTo("ProgressDeadlineExceeded");
        assertThat(Conditions.status(web, "Progressing")).isEqualTo("False");
        assertThat(cluster.eventReasons()).contains("Failed");
    }

    @Test
    void recreate_ends_all_old_pods_before_the_first_new_one() {
        cluster.change(Kinds.DEPLOYMENT, "web", web -> {
            Json.child(Json.child(web, "spec"), "strategy").put("type", "Recreate");
            Manifests.setImage(web, "example/app:2");
        });
        for (int second = 0; second < 30; second++) {
            cluster.run(1);
            assertThat(cluster.pods().stream()
                            .map(pod -> pod.path("spec").path("containers"))
                            .distinct())
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(cluster.number(Kinds.DEPLOYMENT, "web", "status.updatedReplicas"))
                .isEqualTo(3);
    }

    @Test
    void paused_it_scales_but_does_not_roll() {
        cluster.change(Kinds.DEPLOYMENT, "web", web -> {
            Json.child(web, "spec").put("paused", true).put("replicas", 5);
            Manifests.setImage(web, "example/app:2");
        });
        cluster.run(30);
        assertThat(cluster.pods()).hasSize(5).noneMatch(pod -> pod.toString().contains("example/app:2"));
        assertThat(Conditions.reason(cluster.get(Kinds.DEPLOYMENT, "web"), "Progressing"))
                .isEqualTo("DeploymentPaused");
    }

    @Test
    void scaling_down_removes_pods_gracefully() {
        cluster.change(Kinds.DEPLOYMENT, "web", web -> Json.child(web, "spec").put("replicas", 1));
        cluster.run(1);
        assertThat(cluster.pods().stream().filter(Meta::isDeleting)).hasSize(2);
        cluster.run(10);
        assertThat(cluster.pods()).hasSize(1);
    }

    @Test
    void history_is_limited() {
        cluster.change(Kinds.DEPLOYMENT, "web", web -> Json.child(web, "spec").put("revisionHistoryLimit", 1));
        for (int version = 2; version < 6; version++) {
            String image = "example/app:" + version;
            cluster.change(Kinds.DEPLOYMENT, "web", web -> Manifests.setImage(web, image));
            cluster.run(60);
        }
        assertThat(cluster.store.list(Kinds.REPLICA_SET)).hasSize(2);
    }
}
