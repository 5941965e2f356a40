package io.clm.sim.kube.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class SchedulingTest {
    private final SteppedCluster cluster = new SteppedCluster().withNodes(3);

    private void taint(String node, String key, String effect) {
        cluster.change(
                Kinds.NODE,
                node,
                changed -> Json.child(changed, "spec")
                        .putArray("taints")
                        .addObject()
                        .put("key", key)
                        .put("value", "yes")
                        .put("effect", effect));
    }

    /** A pod whose spec says some more, in YAML flow style. */
    private ObjectNode pod(String name, String spec) {
        return Manifests.yaml("""
                apiVersion: v1
                kind: Pod
                metadata: {name: %s, labels: {app: web}}
                spec: {%s, containers: [{name: main, image: 'example/app:1'}]}
                """.formatted(name, spec));
    }

    private String place(ObjectNode pod) {
        cluster.create(Kinds.POD, pod);
        cluster.run(1);
        return SteppedCluster.nodeOf(cluster.get(Kinds.POD, Meta.name(pod)));
    }

    private String why(String pod) {
        return Conditions.find(cluster.get(Kinds.POD, pod), "PodScheduled")
                .map(condition -> Json.text(condition, "message"))
                .orElse("");
    }

    private Map<String, Long> perNode(Consumer<ObjectNode> change) {
        ObjectNode web = Manifests.deployment("web", 6);
        change.accept(Json.child(Json.child(Json.child(web, "spec"), "template"), "spec"));
        cluster.create(Kinds.DEPLOYMENT, web);
        cluster.run(10);
        return cluster.pods().stream()
                .map(SteppedCluster::nodeOf)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void spreads_the_pods_of_one_owner_evenly() {
        assertThat(perNode(spec -> {})).isEqualTo(Map.of("node-1", 2L, "node-2", 2L, "node-3", 2L));
    }

    @Test
    void avoids_disliked_nodes_while_others_have_room() {
        taint("node-1", "old", "PreferNoSchedule");
        assertThat(perNode(spec -> {})).isEqualTo(Map.of("node-2", 3L, "node-3", 3L));
    }

    @Test
    void takes_a_disliked_node_rather_than_none() {
        List.of("node-1", "node-2", "node-3").forEach(node -> taint(node, "old", "PreferNoSchedule"));
        assertThat(perNode(spec -> {})).hasSize(3);
    }

    @Test
    void respects_taints_unless_they_are_tolerated() {
        List.of("node-1", "node-2", "node-3").forEach(node -> taint(node, "dedicated", "NoSchedule"));
        assertThat(place(pod("a", "nodeSelector: {}"))).isEmpty();
        assertThat(why("a")).isEqualTo("0/3 nodes are available: 3 node(s) had untolerated taint {dedicated: yes}.");
        assertThat(place(pod("b", "tolerations: [{key: dedicated, operator: Exists}]")))
                .isNotEmpty();
        assertThat(cluster.eventReasons()).contains("FailedScheduling", "Scheduled");
    }

    @Test
    void a_waiting_pod_goes_as_soon_as_a_node_will_do() {
        assertThat(place(pod("a", "nodeSelector: {disk: ssd}"))).isEmpty();
        cluster.change(
                Kinds.NODE,
                "node-2",
                node -> Json.child(Meta.of(node), "labels").put("disk", "ssd"));
        cluster.run(1);
        assertThat(SteppedCluster.nodeOf(cluster.get(Kinds.POD, "a"))).isEqualTo("node-2");
    }

    @Test
    void skips_cordoned_nodes() {
        for (String node : List.of("node-1", "node-3")) {
            cluster.change(
                    Kinds.NODE, node, changed -> Json.child(changed, "spec").put("unschedulable", true));
        }
        assertThat(perNode(spec -> {})).isEqualTo(Map.of("node-2", 6L));
        assertThat(Json.at(cluster.get(Kinds.NODE, "node-1"), "spec.taints").toString())
                .contains("node.kubernetes.io/unschedulable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{key: topology.kubernetes.io/zone, operator: In, values: [zone-b]} | node-2",
                "{key: kubernetes.io/hostname, operator: NotIn, values: [node-1, node-2]} | node-3",
                "{key: missing, operator: Exists} | ''"
            })
    void respects_required_node_affinity(String expression, String node) {
        String affinity = "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
                + "{nodeSelectorTerms: [{matchExpressions: [" + expression + "]}]}}}";
        assertThat(place(pod("a", affinity))).isEqualTo(node);
    }

    @ParameterizedTest
    @CsvSource({"kubernetes.io/hostname", "topology.kubernetes.io/zone"})
    void keeps_pods_apart_that_must_be_apart(String key) {
        String apart = "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
                + "[{topologyKey: " + key + ", labelSelector: {matchLabels: {app: web}}}]}}";
        assertThat(List.of(place(pod("a", apart)), place(pod("b", apart)), place(pod("c", apart))))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(place(pod("d", apart))).isEmpty();
        assertThat(why("d")).contains("3 node(s) didn't match pod anti-affinity rules");
        assertThat(place(pod("e", "nodeSelector: {}")))
                .as("the other side objects")
                .isEmpty();
    }

    @Test
    void brings_pods_together_that_must_be_together() {
        String together = "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
                + "[{topologyKey: topology.kubernetes.io/zone, labelSelector: {matchLabels: {app: web}}}]}}";
        String first = place(pod("a", together));
        assertThat(first).isNotEmpty();
        assertThat(place(pod("b", together))).isEqualTo(first);
    }

    @Test
    void a_hard_spread_constraint_makes_pods_wait() {
        String spread = "topologySpreadConstraints: [{maxSkew: 1, topologyKey: topology.kubernetes.io/zone, "
                + "whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}}]";
        cluster.change(Kinds.NODE, "node-3", node -> Json.child(node, "spec").put("unschedulable", true));
        assertThat(List.of(place(pod("a", spread)), place(pod("b", spread))))
                .containsExactlyInAnyOrder("node-1", "node-2");
        assertThat(place(pod("c", spread))).isEmpty();
        assertThat(why("c")).contains("2 node(s) didn't match pod topology spread constraints");
    }

    @Test
    void a_node_takes_no_more_than_it_has() {
        String big = "overhead: {cpu: 1500m}";
        List<String> nodes = List.of(place(pod("a", big)), place(pod("b", big)), place(pod("c", big)));
        assertThat(nodes).doesNotHaveDuplicates().doesNotContain("");
        assertThat(place(pod("d", big))).isEmpty();
        assertThat(why("d")).isEqualTo("0/3 nodes are available: 3 Insufficient cpu.");
        cluster.delete(Kinds.POD, "b");
        cluster.run(15);
        assertThat(SteppedCluster.nodeOf(cluster.get(Kinds.POD, "d"))).isEqualTo(nodes.get(1));
    }

    @Test
    void the_more_important_pod_goes_first() {
        for (String node : List.of("node-1", "node-2", "node-3")) {
            cluster.change(
                    Kinds.NODE,
                    node,
                    changed -> Json.child(Json.child(changed, "status"), "allocatable")
                            .put("pods", node.equals("node-1") ? "1" : "0"));
        }
        cluster.create(Kinds.POD, pod("a", "priority: 0"));
        cluster.create(Kinds.POD, pod("b", "priority: 1000"));
        cluster.run(1);
        assertThat(SteppedCluster.nodeOf(cluster.get(Kinds.POD, "b"))).isEqualTo("node-1");
        assertThat(why("a")).contains("Too many pods");
    }
}
