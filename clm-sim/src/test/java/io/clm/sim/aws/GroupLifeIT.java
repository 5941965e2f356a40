package io.clm.sim.aws;

import static io.clm.sim.aws.CloudUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingException;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.autoscaling.model.LifecycleState;
import tools.jackson.databind.JsonNode;

/** Groups and their instances through the real SDK. */
class GroupLifeIT {
    static final String GROUP = "kube-1-worker";

    @TempDir
    Path state;

    CloudUnderTest cloud;
    AutoScalingClient client;

    @BeforeEach
    void start() {
        cloud = new CloudUnderTest(state, 200);
        client = cloud.autoScaling();
        new StackSteps(cloud.cloudFormation()).create("pool", PoolTemplate.of("worker", "a", 3));
        await("three in service", () -> inService().size() == 3);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    AutoScalingGroup group() {
        return client.describeAutoScalingGroups(r -> r.autoScalingGroupNames(GROUP))
                .autoScalingGroups()
                .getFirst();
    }

    List<Instance> inService() {
        return group().instances().stream()
                .filter(i -> i.lifecycleState() == LifecycleState.IN_SERVICE)
                .toList();
    }

    List<String> outcomes(String action) {
        return cloud.journal(action).stream()
                .map(item -> item.path("outcome").asString())
                .toList();
    }

    @Test
    void spreads_instances_over_the_zones_and_balances_when_it_grows_and_shrinks() {
        assertThat(inService()).extracting(Instance::availabilityZone).doesNotHaveDuplicates();
        client.setDesiredCapacity(r -> r.autoScalingGroupName(GROUP).desiredCapacity(6));
        await("six", () -> inService().size() == 6);
        assertThat(inService().stream().filter(i -> i.availabilityZone().endsWith("a")))
                .hasSize(2);
        client.setDesiredCapacity(r -> r.autoScalingGroupName(GROUP).desiredCapacity(3));
        await("three again", () -> group().instances().size() == 3);
        assertThat(inService()).extracting(Instance::availabilityZone).doesNotHaveDuplicates();
    }

    @Test
    void ends_an_instance_once_and_counts_down_once_however_often_it_is_told() {
        client.setDesiredCapacity(r -> r.autoScalingGroupName(GROUP).desiredCapacity(5));
        await("five", () -> inService().size() == 5);
        String id = inService().getFirst().instanceId();
        cloud.freeze();
        for (int i = 0; i < 3; i++) {
            client.terminateInstanceInAutoScalingGroup(r -> r.instanceId(id).shouldDecrementDesiredCapacity(true));
        }
        assertThat(group().desiredCapacity()).isEqualTo(4);
        assertThat(outcomes("terminate")).containsExactly("done", "none", "none");
        JsonNode item = cloud.journal("terminate").getFirst();
        assertThat(item.path("uid").asString()).isEqualTo(id);
        assertThat(item.path("kind").asString()).isEqualTo("Instance");
        cloud.thaw();
        await("it to be gone", () -> group().instances().size() == 4);
        assertThatThrownBy(() -> client.terminateInstanceInAutoScalingGroup(
                        r -> r.instanceId(id).shouldDecrementDesiredCapacity(true)))
                .isInstanceOf(AutoScalingException.class)
                .hasMessageContaining("Instance Id not found");
        assertThat(group().desiredCapacity()).isEqualTo(4);
    }

    @Test
    void replaces_what_is_ended_without_counting_down() {
        String id = inService().getFirst().instanceId();
        client.terminateInstanceInAutoScalingGroup(r -> r.instanceId(id).shouldDecrementDesiredCapacity(false));
        await(
                "a replacement",
                () -> inService().size() == 3
                        && inService().stream().noneMatch(i -> i.instanceId().equals(id)));
        assertThat(group().desiredCapacity()).isEqualTo(3);
    }

    @Test
    void does_not_count_down_below_the_minimum() {
        String id = inService().getFirst().instanceId();
        assertThatThrownBy(() -> client.terminateInstanceInAutoScalingGroup(
                        r -> r.instanceId(id).shouldDecrementDesiredCapacity(true)))
                .hasMessageContaining("desiredSize equals minSize (3)");
        assertThat(outcomes("TerminateInstanceInAutoScalingGroup")).containsExactly("failed");
        assertThat(inService()).hasSize(3);
    }

    @Test
    void refuses_sizes_that_contradict_each_other() {
        assertThatThrownBy(() -> client.setDesiredCapacity(
                        r -> r.autoScalingGroupName(GROUP).desiredCapacity(11)))
                .hasMessageContaining("above max value 10");
        assertThatThrownBy(() -> client.updateAutoScalingGroup(
                        r -> r.autoScalingGroupName(GROUP).maxSize(2)))
                .hasMessageContaining("Max bound, 2, must be greater than or equal to min bound, 3");
        assertThatThrownBy(() -> client.setDesiredCapacity(
                        r -> r.autoScalingGroupName("nobody").desiredCapacity(1)))
                .hasMessageContaining("AutoScalingGroup name not found");
    }

    @Test
    void rests_while_processes_are_suspended() throws InterruptedException {
        client.suspendProcesses(r -> r.autoScalingGroupName(GROUP).scalingProcesses("Launch", "Terminate"));
        client.suspendProcesses(r -> r.autoScalingGroupName(GROUP).scalingProcesses("Launch"));
        client.setDesiredCapacity(r -> r.autoScalingGroupName(GROUP).desiredCapacity(4));
        Thread.sleep(300);
        assertThat(group().instances()).hasSize(3);
        assertThat(group().suspendedProcesses())
                .extracting(p -> p.processName())
                .containsExactly("Launch", "Terminate");
        client.resumeProcesses(r -> r.autoScalingGroupName(GROUP));
        await("the fourth", () -> inService().size() == 4);
        assertThat(outcomes("suspend")).containsExactly("done", "none");
        assertThatThrownBy(() -> client.suspendProcesses(
                        r -> r.autoScalingGroupName(GROUP).scalingProcesses("Lunch")))
                .hasMessageContaining("Lunch is not a valid process type");
    }

    @Test
    void spares_protected_instances_and_takes_the_oldest_version_first() {
        new StackSteps(cloud.cloudFormation()).update("pool", "v2", PoolTemplate.of("worker", "b", 1));
        client.setDesiredCapacity(r -> r.autoScalingGroupName(GROUP).desiredCapacity(6));
        await("six", () -> inService().size() == 6);
        String guarded = inService().stream()
                .filter(i -> i.launchTemplate().version().equals("1"))
                .findFirst()
                .orElseThrow()
                .instanceId();
        client.setInstanceProtection(
                r -> r.autoScalingGroupName(GROUP).instanceIds(guarded).protectedFromScaleIn(true));
        client.setDesiredCapacity(r -> r.autoScalingGroupName(GROUP).desiredCapacity(4));
        await("four", () -> group().instances().size() == 4);
        assertThat(inService().stream()
                        .filter(i -> i.launchTemplate().version().equals("1"))
                        .map(Instance::instanceId))
                .containsExactly(guarded);
    }

    @Test
    void replaces_an_instance_that_is_called_unhealthy() {
        String id = inService().getFirst().instanceId();
        client.setInstanceHealth(r -> r.instanceId(id).healthStatus("Unhealthy"));
        await(
                "a replacement",
                () -> inService().size() == 3
                        && group().instances().stream()
                                .noneMatch(i -> i.instanceId().equals(id)));
        assertThat(client.describeScalingActivities(r -> r.autoScalingGroupName(GROUP))
                        .activities())
                .anyMatch(a ->
                        a.cause().contains("health check") && a.description().contains(id));
    }

    @Test
    void finds_groups_by_tag_and_gives_long_lists_in_pages() {
        new StackSteps(cloud.cloudFormation()).create("other", PoolTemplate.of("other", "a", 0));
        assertThat(client.describeAutoScalingGroups(r -> r.filters(
                                f -> f.name("tag:kubernetes.io/node-pool").values("other")))
                        .autoScalingGroups())
                .extracting(AutoScalingGroup::autoScalingGroupName)
                .containsExactly("kube-1-other");
        assertThat(client.describeAutoScalingGroupsPaginator(r -> r.maxRecords(1)).stream())
                .hasSize(2);
        assertThat(client.describeAutoScalingInstancesPaginator(r -> r.maxRecords(2)).stream())
                .hasSize(2);
        assertThat(client.describeTags(
                                r -> r.filters(f -> f.name("auto-scaling-group").values("kube-1-other")))
                        .tags())
                .anyMatch(t -> t.key().equals("private") && !t.propagateAtLaunch());
    }

    @Test
    void changes_tags_of_groups_for_instances_to_come() {
        client.createOrUpdateTags(r -> r.tags(t -> t.resourceId(GROUP)
                .resourceType("auto-scaling-group")
                .key("new")
                .value("1")
                .propagateAtLaunch(true)));
        client.setDesiredCapacity(r -> r.autoScalingGroupName(GROUP).desiredCapacity(4));
        await("the fourth", () -> inService().size() == 4);
        assertThat(cloud.ec2()
                        .describeInstances(r -> r.filters(f -> f.name("tag:new").values("1")))
                        .reservations())
                .hasSize(1);
        client.deleteTags(r -> r.tags(
                t -> t.resourceId(GROUP).resourceType("auto-scaling-group").key("new")));
        assertThat(group().tags()).noneMatch(t -> t.key().equals("new"));
    }
}
