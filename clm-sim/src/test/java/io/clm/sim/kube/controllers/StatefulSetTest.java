package io.clm.sim.kube.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class StatefulSetTest {
    private static final String DB = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              replicas: 3
              serviceName: db
              selector: {matchLabels: {app: db}}
              template:
                metadata: {labels: {app: db}}
                spec:
                  terminationGracePeriodSeconds: 30
                  containers: [{name: main, image: 'example/db:1'}]
              volumeClaimTemplates:
              - metadata: {name: data}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
            """;

    private final SteppedCluster cluster = new SteppedCluster().withNodes(3);

    @BeforeEach
    void deploy() {
        cluster.create(Kinds.STATEFUL_SET, Manifests.yaml(DB));
    }

    @Test
    void starts_its_pods_one_after_the_other() {
        for (int second = 0; second < 40; second++) {
            cluster.run(1);
            assertThat(cluster.pods().stream().filter(pod -> !PodState.isReady(pod)))
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(SteppedCluster.names(cluster.pods())).containsExactly("db-0", "db-1", "db-2");
        ObjectNode db = cluster.get(Kinds.STATEFUL_SET, "db");
        assertThat(Json.number(db, "status.readyReplicas", 0)).isEqualTo(3);
        assertThat(Json.text(db, "status.currentRevision")).isEqualTo(Json.text(db, "status.updateRevision"));
    }

    @Test
    void its_claims_get_volumes_that_are_attached_where_the_pods_run() {
        cluster.run(40);
        assertThat(cluster.store.list(Kinds.PVC))
                .hasSize(3)
                .allMatch(claim -> Json.text(claim, "status.phase").equals("Bound"));
        assertThat(cluster.store.list(Kinds.VOLUME_ATTACHMENT)).hasSize(3);
        assertThat(cluster.store.list(Kinds.PV)).hasSize(3);
    }

    @Test
    void a_pod_comes_back_under_its_name_to_the_zone_of_its_volume() {
        cluster.run(40);
        String node = SteppedCluster.nodeOf(cluster.get(Kinds.POD, "db-1"));
        String uid = Meta.uid(cluster.get(Kinds.POD, "db-1"));
        cluster.delete(Kinds.POD, "db-1");
        cluster.run(20);
        ObjectNode back = cluster.get(Kinds.POD, "db-1");
        assertThat(Meta.uid(back)).isNotEqualTo(uid);
        assertThat(SteppedCluster.nodeOf(back)).isEqualTo(node);
    }

    @Test
    void updates_from_the_highest_number_down_to_the_partition() {
        cluster.run(40);
        cluster.change(Kinds.STATEFUL_SET, "db", db -> {
            Manifests.setImage(db, "example/db:2");
            Json.child(Json.child(Json.child(db, "spec"), "updateStrategy"), "rollingUpdate")
                    .put("partition", 1);
        });
        cluster.run(60);
        assertThat(images()).containsExactly("example/db:1", "example/db:2", "example/db:2");
        cluster.change(
                Kinds.STATEFUL_SET,
                "db",
                db -> Json.child(Json.child(Json.child(db, "spec"), "updateStrategy"), "rollingUpdate")
                        .put("partition", 0));
        cluster.run(60);
        assertThat(images()).containsOnly("example/db:2");
    }

    @Test
    void shrinks_from_the_highest_number_and_keeps_the_claims() {
        cluster.run(40);
        cluster.change(Kinds.STATEFUL_SET, "db", db -> Json.child(db, "spec").put("replicas", 1));
        cluster.run(30);
        assertThat(SteppedCluster.names(cluster.pods())).containsExactly("db-0");
        assertThat(cluster.store.list(Kinds.PVC)).hasSize(3);
    }

    private List<String> images() {
        return cluster.pods().stream()
                .map(pod ->
                        Json.at(pod, "spec.containers").path(0).path("image").asString(""))
                .toList();
    }
}
