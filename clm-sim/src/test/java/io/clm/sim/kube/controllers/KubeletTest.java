package io.clm.sim.kube.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Kinds;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class KubeletTest {
    private final SteppedCluster cluster = new SteppedCluster().withNodes(1);

    private ObjectNode pod(String annotation, String value) {
        ObjectNode pod = Manifests.pod("app");
        Json.child(Meta.of(pod), "annotations").put(annotation, value);
        Json.child(pod, "spec").put("restartPolicy", "Never");
        return pod;
    }

    private ObjectNode app() {
        return cluster.get(Kinds.POD, "app");
    }

    private void annotateNode(String value) {
        cluster.change(
                Kinds.NODE,
                "node-1",
                node -> Json.child(Meta.of(node), "annotations").put("testenv/ready", value));
    }

    @Test
    void a_new_node_becomes_ready_a_little_later_with_what_its_type_has() {
        cluster.create(Kinds.NODE, Manifests.node("ip-10-1-2-3.eu-central-1.compute.internal", "zone-b"));
        cluster.run(1);
        ObjectNode node = cluster.get(Kinds.NODE, "ip-10-1-2-3.eu-central-1.compute.internal");
        assertThat(Conditions.status(node, "Ready")).isEqualTo("False");
        cluster.run(5);
        node = cluster.get(Kinds.NODE, Meta.name(node));
        assertThat(Conditions.status(node, "Ready")).isEqualTo("True");
        assertThat(Json.text(node, "status.capacity.cpu")).isEqualTo("2");
        assertThat(Json.text(node, "status.allocatable.memory")).isEqualTo("7680Mi");
        assertThat(Json.at(node, "status.addresses").path(0).path("address").asString())
                .isEqualTo("10.1.2.3");
        assertThat(Json.at(node, "spec.taints").isEmpty()).isTrue();
        assertThat(cluster.eventReasons()).contains("NodeReady");
    }

    @Test
    void what_the_creator_of_a_node_gave_stays() {
        ObjectNode given = Manifests.node("big", "zone-a");
        Json.child(Json.child(given, "status"), "capacity").put("cpu", "96").put("pods", "3");
        cluster.create(Kinds.NODE, given);
        cluster.run(5);
        assertThat(Json.text(cluster.get(Kinds.NODE, "big"), "status.allocatable.cpu"))
                .isEqualTo("96");
    }

    @Test
    void a_pod_starts_and_becomes_ready_after_the_start_delay() {
        cluster.create(Kinds.POD, Manifests.pod("app"));
        cluster.run(4);
        assertThat(PodState.phase(app())).isEqualTo("Pending");
        assertThat(Json.at(app(), "status.containerStatuses").toString()).contains("ContainerCreating");
        cluster.run(2);
        assertThat(PodState.phase(app())).isEqualTo("Running");
        assertThat(Conditions.isTrue(app(), "Ready")).isTrue();
        assertThat(Conditions.isTrue(app(), "ContainersReady")).isTrue();
        assertThat(PodState.ip(app())).startsWith("10.");
        assertThat(Json.text(app(), "status.startTime")).isNotEmpty();
    }

    @Test
    void annotations_delay_the_start_and_fail_the_readiness_probe() {
        cluster.create(Kinds.POD, pod("testenv/start-after", "1m30s"));
        cluster.run(85);
        assertThat(PodState.phase(app())).isEqualTo("Pending");
        cluster.run(10);
        assertThat(PodState.isReady(app())).isTrue();
        cluster.change(
                Kinds.POD, "app", pod -> Json.child(Meta.of(pod), "annotations").put("testenv/ready", "false"));
        cluster.run(1);
        assertThat(PodState.phase(app())).isEqualTo("Running");
        assertThat(Conditions.reason(app(), "Ready")).isEqualTo("ContainersNotReady");
    }

    @Test
    void a_readiness_gate_has_a_word() {
        ObjectNode gated = Manifests.pod("app");
        Json.child(gated, "spec").putArray("readinessGates").addObject().put("conditionType", "example.org/traffic");
        cluster.create(Kinds.POD, gated);
        cluster.run(10);
        assertThat(Conditions.reason(app(), "Ready")).isEqualTo("ReadinessGatesNotReady");
        cluster.change(
                Kinds.POD,
                "app",
                pod -> Conditions.set(
                        Json.child(pod, "status"),
                        "example.org/traffic",
                        true,
                        io.clm.sim.kube.controllers.model.Reason.NONE,
                        cluster.clock.instant()));
        cluster.run(1);
        assertThat(PodState.isReady(app())).isTrue();
    }

    @Test
    void a_pod_that_completes_succeeds_or_fails_by_its_exit_code() {
        ObjectNode failing = pod("testenv/complete-after", "2s");
        Json.child(Meta.of(failing), "annotations").put("testenv/exit-code", "7");
        cluster.create(Kinds.POD, failing);
        cluster.run(10);
        assertThat(PodState.phase(app())).isEqualTo("Failed");
        assertThat(app().toString()).contains("\"exitCode\":7");
    }

    @Test
    void an_annotation_that_cannot_be_read_fails_the_pod() {
        cluster.create(Kinds.POD, pod("testenv/start-after", "soon"));
        cluster.run(1);
        assertThat(Json.text(app(), "status.reason")).isEqualTo("BadAnnotation");
        assertThat(Json.text(app(), "status.message")).contains("testenv/start-after", "soon");
    }

    @Test
    void an_image_that_is_broken_is_never_pulled() {
        ObjectNode broken = Manifests.pod("app");
        ((ObjectNode) Json.at(broken, "spec.containers").get(0)).put("image", "example/app:broken");
        cluster.create(Kinds.POD, broken);
        cluster.run(60);
        assertThat(PodState.phase(app())).isEqualTo("Pending");
        assertThat(app().toString()).contains("ImagePullBackOff");
    }

    @Test
    void a_deleted_pod_ends_before_it_is_gone() {
        cluster.create(Kinds.POD, Manifests.pod("app"));
        cluster.run(10);
        Set<String> phases = new HashSet<>();
        cluster.store.onChange(change -> phases.add(PodState.phase(change.object())));
        cluster.delete(Kinds.POD, "app");
        cluster.run(2);
        assertThat(Meta.isDeleting(app())).isTrue();
        cluster.run(2);
        assertThat(cluster.pods()).isEmpty();
        assertThat(phases).contains("Running", "Succeeded");
    }

    @Test
    void a_pod_that_takes_longer_to_stop_than_its_grace_period_is_killed() {
        cluster.create(Kinds.POD, pod("testenv/stop-after", "10m"));
        cluster.run(10);
        Set<String> phases = new HashSet<>();
        cluster.store.onChange(change -> phases.add(PodState.phase(change.object())));
        cluster.delete(Kinds.POD, "app");
        cluster.run(28);
        assertThat(cluster.pods()).hasSize(1);
        cluster.run(4);
        assertThat(cluster.pods()).isEmpty();
        assertThat(phases).contains("Failed");
    }

    @Test
    void an_ill_node_is_tainted_and_its_pods_are_not_ready_until_it_is_well() {
        cluster.create(Kinds.POD, Manifests.pod("app"));
        cluster.run(10);
        annotateNode("false");
        cluster.run(2);
        assertThat(Conditions.status(cluster.get(Kinds.NODE, "node-1"), "Ready"))
                .isEqualTo("False");
        assertThat(cluster.get(Kinds.NODE, "node-1").path("spec").toString())
                .contains("node.kubernetes.io/not-ready", "NoExecute");
        assertThat(PodState.isReady(app())).isFalse();
        annotateNode("true");
        cluster.run(2);
        assertThat(PodState.isReady(app())).isTrue();
        assertThat(Json.at(cluster.get(Kinds.NODE, "node-1"), "spec.taints").isEmpty())
                .isTrue();
    }

    @Test
    void pods_of_a_silent_node_stay_terminating_until_the_node_is_gone() {
        cluster.create(Kinds.POD, Manifests.pod("app"));
        cluster.run(10);
        annotateNode("unknown");
        cluster.run(2);
        assertThat(cluster.get(Kinds.NODE, "node-1").path("spec").toString())
                .contains("node.kubernetes.io/unreachable");
        cluster.delete(Kinds.POD, "app");
        cluster.run(120);
        assertThat(Meta.isDeleting(app())).isTrue();
        cluster.store.delete(Kinds.NODE, "", "node-1", DeleteOptions.NOW);
        cluster.run(60);
        assertThat(cluster.pods()).isEmpty();
    }

    @Test
    void pods_leave_a_node_that_stays_ill_after_five_minutes() {
        cluster.create(Kinds.POD, Manifests.pod("app"));
        cluster.run(10);
        annotateNode("false");
        cluster.run(290);
        assertThat(cluster.pods()).hasSize(1);
        cluster.run(20);
        assertThat(cluster.pods()).isEmpty();
        assertThat(cluster.eventReasons()).contains("TaintManagerEviction");
    }

    @Test
    void a_kill_of_the_process_costs_a_pod_no_more_than_its_time() {
        cluster.create(Kinds.POD, Manifests.pod("app"));
        cluster.run(3);
        cluster.restart();
        cluster.run(4);
        assertThat(PodState.isReady(app())).isTrue();
        cluster.delete(Kinds.POD, "app");
        cluster.run(2);
        cluster.restart();
        cluster.run(3);
        assertThat(cluster.pods()).isEmpty();
    }
}
