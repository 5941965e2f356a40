package io.clm.sim.kube.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DaemonSetTest {
    private static final String AGENT = """
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent}
            spec:
              selector: {matchLabels: {app: agent}}
              template:
                metadata: {labels: {app: agent}}
                spec:
                  containers: [{name: main, image: 'example/agent:1'}]
            """;

    private final SteppedCluster cluster = new SteppedCluster().withNodes(2);

    private void deploy() {
        cluster.create(Kinds.DAEMON_SET, Manifests.yaml(AGENT));
        cluster.run(15);
    }

    private int status(String field) {
        return cluster.number(Kinds.DAEMON_SET, "agent", "status." + field);
    }

    private List<String> nodes() {
        return cluster.pods().stream().map(SteppedCluster::nodeOf).sorted().collect(Collectors.toList());
    }

    @Test
    void runs_once_on_every_node_and_on_those_that_come_later() {
        deploy();
        assertThat(nodes()).containsExactly("node-1", "node-2");
        cluster.create(Kinds.NODE, Manifests.node("node-3", "zone-c"));
        cluster.run(20);
        assertThat(nodes()).containsExactly("node-1", "node-2", "node-3");
        assertThat(status("numberAvailable")).isEqualTo(3);
        assertThat(status("desiredNumberScheduled")).isEqualTo(3);
        assertThat(status("updatedNumberScheduled")).isEqualTo(3);
    }

    @Test
    void stays_on_a_cordoned_node_and_comes_back_there() {
        deploy();
        cluster.change(Kinds.NODE, "node-1", node -> Json.child(node, "spec").put("unschedulable", true));
        cluster.run(1);
        String pod = cluster.pods().stream()
                .filter(one -> SteppedCluster.nodeOf(one).equals("node-1"))
                .map(Meta::name)
                .findFirst()
                .orElseThrow();
        cluster.delete(Kinds.POD, pod);
        cluster.run(20);
        assertThat(nodes()).containsExactly("node-1", "node-2");
        assertThat(SteppedCluster.names(cluster.pods())).doesNotContain(pod);
    }

    @Test
    void leaves_out_nodes_whose_taint_it_does_not_tolerate() {
        cluster.change(
                Kinds.NODE,
                "node-1",
                node -> Json.child(node, "spec")
                        .putArray("taints")
                        .addObject()
                        .put("key", "dedicated")
                        .put("effect", "NoSchedule"));
        deploy();
        assertThat(nodes()).containsExactly("node-2");
        assertThat(status("desiredNumberScheduled")).isEqualTo(1);
    }

    @Test
    void rolls_one_node_after_the_other() {
        deploy();
        cluster.change(Kinds.DAEMON_SET, "agent", agent -> Manifests.setImage(agent, "example/agent:2"));
        for (int second = 0; second < 40; second++) {
            cluster.run(1);
            assertThat(cluster.pods().stream().filter(PodState::isReady)).hasSizeGreaterThanOrEqualTo(1);
        }
        assertThat(cluster.pods()).hasSize(2).allMatch(pod -> pod.toString().contains("example/agent:2"));
        assertThat(status("updatedNumberScheduled")).isEqualTo(2);
        assertThat(cluster.store.list(Kinds.CONTROLLER_REVISION)).hasSize(2);
    }

    @Test
    void with_a_surge_it_never_misses_a_node() {
        deploy();
        cluster.change(Kinds.DAEMON_SET, "agent", agent -> {
            Json.child(Json.child(Json.child(agent, "spec"), "updateStrategy"), "rollingUpdate")
                    .put("maxSurge", 1)
                    .put("maxUnavailable", 0);
            Manifests.setImage(agent, "example/agent:2");
        });
        for (int second = 0; second < 60; second++) {
            cluster.run(1);
            assertThat(cluster.pods().stream()
                            .filter(PodState::isReady)
                            .map(SteppedCluster::nodeOf)
                            .distinct())
                    .hasSize(2);
        }
        assertThat(cluster.pods()).hasSize(2).allMatch(pod -> pod.toString().contains("example/agent:2"));
    }
}
