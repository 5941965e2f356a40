package io.clm.sim.aws;

import static io.clm.sim.aws.CloudUnderTest.CLUSTER;
import static io.clm.sim.aws.CloudUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Machines and the Kubernetes API of their cluster. */
class ClusterLifeIT {
    @TempDir
    Path state;

    CloudUnderTest cloud;
    StackSteps stacks;

    @BeforeEach
    void start() {
        cloud = new CloudUnderTest(state, 100);
        stacks = new StackSteps(cloud.cloudFormation());
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    void nodes(int count) {
        await(
                count + " nodes",
                () -> cloud.hasKubernetes() && cloud.kubernetes().nodes().size() == count);
    }

    String fault(String json) {
        return cloud.control("POST", "/faults", json.replace("$C", CLUSTER)).body();
    }

    @Test
    void opens_the_kubernetes_api_with_the_first_control_plane_machine_and_registers_the_waiting() throws Exception {
        stacks.create("worker", PoolTemplate.of("worker", "a", 2));
        assertThat(cloud.hasKubernetes()).isFalse();
        stacks.create("master", PoolTemplate.controlPlane());
        nodes(3);
        assertThat(cloud.kubernetes().count("POST")).isEqualTo(3);
        assertThat(Files.readString(state.resolve("endpoints.json"))).contains(CLUSTER);
        JsonNode worker = cloud.kubernetes().nodes().values().stream()
                .filter(node -> node.path("metadata")
                        .path("labels")
                        .path("pool")
                        .asString("")
                        .equals("worker"))
                .findFirst()
                .orElseThrow();
        assertThat(worker.path("metadata").path("name").asString())
                .matches("ip-172-31-\\d+-\\d+\\.eu-central-1\\.compute\\.internal");
        assertThat(worker.path("spec").path("providerID").asString())
                .matches("aws:///eu-central-1[abc]/i-0[0-9a-f]{16}");
        assertThat(worker.path("metadata")
                        .path("labels")
                        .path("node.kubernetes.io/instance-type")
                        .asString())
                .isEqualTo("m5.large");
        assertThat(worker.path("metadata").path("labels").has("private")).isFalse();
        JsonNode master = cloud.kubernetes().nodes().values().stream()
                .filter(node -> node.path("metadata").path("labels").has("node-role.kubernetes.io/control-plane"))
                .findFirst()
                .orElseThrow();
        assertThat(master.path("spec").path("taints").toString())
                .contains("NoSchedule", "node-role.kubernetes.io/control-plane");
    }

    @Test
    void removes_the_node_of_a_machine_that_ends_and_closes_the_api_with_the_last_control_plane_machine() {
        stacks.create("worker", PoolTemplate.of("worker", "a", 1));
        stacks.create("master", PoolTemplate.controlPlane());
        nodes(2);
        cloud.cloudFormation().deleteStack(r -> r.stackName("worker"));
        nodes(1);
        cloud.cloudFormation().deleteStack(r -> r.stackName("master"));
        await("the end of the API", () -> !cloud.hasKubernetes());
    }

    @Test
    void keeps_as_many_machines_from_booting_as_the_fault_says_until_it_goes() {
        stacks.create("master", PoolTemplate.controlPlane());
        nodes(1);
        fault("{\"type\":\"node-never-boots\",\"cluster\":\"$C\",\"pool\":\"worker\",\"count\":1}");
        stacks.create("worker", PoolTemplate.of("worker", "a", 3));
        nodes(3);
        await(
                "three in service",
                () -> cloud.autoScaling().describeAutoScalingInstances().autoScalingInstances().stream()
                                .filter(i -> i.lifecycleState().equals("InService"))
                                .count()
                        == 4);
        assertThat(cloud.kubernetes().nodes()).hasSize(3);
        cloud.control("DELETE", "/faults", "");
        nodes(4);
    }

    @Test
    void closes_the_api_while_it_is_ordered_away_and_registers_afterwards() {
        stacks.create("master", PoolTemplate.controlPlane());
        nodes(1);
        fault("{\"type\":\"api-server-away\",\"cluster\":\"$C\",\"for\":\"1s\"}");
        await("away", () -> !cloud.hasKubernetes());
        stacks.create("worker", PoolTemplate.of("worker", "a", 2));
        nodes(3);
        assertThat(cloud.kubernetes().count("POST")).isEqualTo(3);
    }
}
