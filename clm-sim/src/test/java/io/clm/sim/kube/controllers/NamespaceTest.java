package io.clm.sim.kube.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.Kinds;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class NamespaceTest {
    private final SteppedCluster cluster = new SteppedCluster().withNodes(3);

    @Test
    void every_namespace_has_a_service_account_and_the_root_certificate() {
        cluster.create(Kinds.NAMESPACE, Manifests.yaml("{apiVersion: v1, kind: Namespace, metadata: {name: team}}"));
        cluster.run(1);
        assertThat(cluster.store.get(Kinds.SERVICE_ACCOUNT, "team", "default")).isPresent();
        assertThat(cluster.store.get(Kinds.CONFIG_MAP, "team", "kube-root-ca.crt"))
                .isPresent();
    }

    @Test
    void a_quota_says_what_is_used() {
        ObjectNode web = Manifests.deployment("web", 2);
        Json.child(
                        Json.child(
                                (ObjectNode) Json.at(web, "spec.template.spec.containers")
                                        .get(0),
                                "resources"),
                        "requests")
                .put("cpu", "150m");
        cluster.create(Kinds.DEPLOYMENT, web);
        cluster.create(Kinds.RESOURCE_QUOTA, Manifests.yaml("""
                        apiVersion: v1
                        kind: ResourceQuota
                        metadata: {name: quota}
                        spec: {hard: {pods: '10', requests.cpu: '1', count/deployments.apps: '5'}}
                        """));
        cluster.run(10);
        JsonNode used = Json.at(cluster.get(Kinds.RESOURCE_QUOTA, "quota"), "status.used");
        assertThat(used.path("pods").asString()).isEqualTo("2");
        assertThat(used.path("requests.cpu").asString()).isEqualTo("300m");
        assertThat(used.path("count/deployments.apps").asString()).isEqualTo("1");
    }

    @Test
    void a_service_points_to_its_ready_pods() {
        cluster.create(Kinds.DEPLOYMENT, Manifests.deployment("web", 2));
        cluster.create(Kinds.SERVICE, Manifests.yaml("""
                        apiVersion: v1
                        kind: Service
                        metadata: {name: web}
                        spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
                        """));
        cluster.run(15);
        JsonNode subset =
                Json.at(cluster.get(Kinds.ENDPOINTS, "web"), "subsets").path(0);
        assertThat(subset.path("addresses")).hasSize(2);
        assertThat(subset.path("ports").path(0).path("port").asInt()).isEqualTo(8080);
        ObjectNode slice = cluster.store.list(Kinds.ENDPOINT_SLICE).getFirst();
        assertThat(slice.path("endpoints"))
                .hasSize(2)
                .allMatch(endpoint -> endpoint.path("conditions").path("ready").asBoolean());
        assertThat(Json.at(slice, "metadata.labels")
                        .path("kubernetes.io/service-name")
                        .asString())
                .isEqualTo("web");
    }

    @Test
    void events_are_bounded_in_number_and_age() {
        for (int i = 0; i < 250; i++) {
            cluster.create(Kinds.POD, Manifests.pod("p" + i));
        }
        cluster.run(30);
        assertThat(cluster.store.list(Kinds.EVENT))
                .hasSizeLessThanOrEqualTo(200)
                .hasSizeGreaterThan(100);
        cluster.clock.advance(Duration.ofHours(2));
        cluster.create(Kinds.POD, Manifests.pod("last"));
        cluster.run(30);
        assertThat(cluster.store.list(Kinds.EVENT)).hasSizeLessThan(10);
    }
}
