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
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** Stacks of node pools through the real SDK. */
class StackLifeIT {
    @TempDir
    Path state;

    CloudUnderTest cloud;
    CloudFormationClient client;
    AutoScalingClient groups;
    StackSteps stacks;

    @BeforeEach
    void start() {
        cloud = new CloudUnderTest(state, 100);
        client = cloud.cloudFormation();
        groups = cloud.autoScaling();
        stacks = new StackSteps(client);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    AutoScalingGroup group() {
        return groups.describeAutoScalingGroups(r -> r.autoScalingGroupNames("kube-1-worker"))
                .autoScalingGroups()
                .getFirst();
    }

    @Test
    void makes_a_pool_in_the_order_of_need_and_gives_its_outputs() {
        DescribeChangeSetResponse set =
                stacks.changeSet("pool", "create", ChangeSetType.CREATE, PoolTemplate.of("worker", "a", 3));
        assertThat(set.changes())
                .extracting(c -> c.resourceChange().actionAsString())
                .containsOnly("Add");
        assertThat(stacks.find("pool").stackStatus()).isEqualTo(StackStatus.REVIEW_IN_PROGRESS);

        Stack stack = stacks.execute("pool", "create");

        assertThat(stack.stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
        assertThat(stack.outputs().getFirst().outputValue()).isEqualTo("kube-1-worker");
        assertThat(stack.outputs().getFirst().exportName()).isEqualTo("pool:group");
        assertThat(stacks.events("pool"))
                .containsSubsequence(
                        "pool CREATE_IN_PROGRESS",
                        "Template CREATE_IN_PROGRESS",
                        "Template CREATE_COMPLETE",
                        "Group CREATE_IN_PROGRESS",
                        "Group CREATE_COMPLETE",
                        "pool CREATE_COMPLETE");
        assertThat(group().minSize()).isEqualTo(3);
        assertThat(group().desiredCapacity()).isEqualTo(3);
    }

    @Test
    void gives_the_template_back_letter_for_letter() {
        String template = PoolTemplate.of("worker", "a <&> \\\" ü", 1) + "\n# the end\n\n";
        stacks.create("pool", template);
        assertThat(client.getTemplate(r -> r.stackName("pool")).templateBody()).isEqualTo(template);
    }

    @Test
    void brings_a_new_launch_template_version_to_the_group_and_leaves_its_size_alone() {
        stacks.create("pool", PoolTemplate.of("worker", "a", 3));
        groups.setDesiredCapacity(r -> r.autoScalingGroupName("kube-1-worker").desiredCapacity(5));

        DescribeChangeSetResponse set =
                stacks.changeSet("pool", "v2", ChangeSetType.UPDATE, PoolTemplate.of("worker", "b", 3));

        List<ResourceChange> changes =
                set.changes().stream().map(change -> change.resourceChange()).toList();
        assertThat(changes).extracting(ResourceChange::logicalResourceId).containsExactly("Template", "Group");
        assertThat(changes).extracting(ResourceChange::replacement).containsOnly(Replacement.FALSE);
        assertThat(changes.get(1).details().getFirst().causingEntity()).isEqualTo("Template.LatestVersionNumber");

        assertThat(stacks.execute("pool", "v2").stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(group().launchTemplate().version()).isEqualTo("2");
        assertThat(group().desiredCapacity()).isEqualTo(5);
        await("five instances", () -> group().instances().size() == 5);
        assertThat(group().instances())
                .filteredOn(i -> i.launchTemplate().version().equals("1"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void says_that_a_change_set_has_no_changes_in_the_words_of_aws() {
        stacks.create("pool", PoolTemplate.of("worker", "a", 3));
        DescribeChangeSetResponse set =
                stacks.changeSet("pool", "same", ChangeSetType.UPDATE, PoolTemplate.of("worker", "a", 3) + "# more\n");
        assertThat(set.status()).isEqualTo(ChangeSetStatus.FAILED);
        assertThat(set.statusReason()).contains("didn't contain changes");
        assertThatThrownBy(
                        () -> client.executeChangeSet(r -> r.stackName("pool").changeSetName("same")))
                .hasMessageContaining("cannot be executed in its current status of [FAILED]");
        client.deleteChangeSet(r -> r.stackName("pool").changeSetName("same"));
        assertThatThrownBy(
                        () -> client.describeChangeSet(r -> r.stackName("pool").changeSetName("same")))
                .hasMessageContaining("ChangeSet [same] does not exist");
    }

    @Test
    void executes_a_change_set_once_however_often_it_is_told_with_the_same_token() {
        stacks.create("pool", PoolTemplate.of("worker", "a", 1));
        stacks.update("pool", "v2", PoolTemplate.of("worker", "b", 1));
        client.executeChangeSet(r -> r.stackName("pool").changeSetName("v2").clientRequestToken("v2"));
        assertThat(stacks.settled("pool").stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(cloud.journal("update-stack"))
                .extracting(item -> item.path("outcome").asString())
                .containsExactly("done", "none");
        assertThat(cloud.journal("update-stack").getFirst().path("cluster").asString())
                .isEqualTo(CloudUnderTest.CLUSTER);
    }

    @Test
    void takes_a_failed_update_back_so_that_everything_is_as_before() {
        stacks.create("pool", PoolTemplate.of("worker", "a", 2));
        cloud.control(
                "POST",
                "/faults",
                "{\"type\":\"stack-failure\",\"cluster\":\"" + CloudUnderTest.CLUSTER + "\",\"resource\":\"Group\"}");

        Stack stack = stacks.update("pool", "v2", PoolTemplate.of("worker", "b", 2));

        assertThat(stack.stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(client.getTemplate(r -> r.stackName("pool")).templateBody()).contains("\"a\"");
        assertThat(group().launchTemplate().version()).isEqualTo("1");
        assertThat(stacks.events("pool"))
                .contains("Group UPDATE_FAILED", "pool UPDATE_ROLLBACK_IN_PROGRESS", "Template UPDATE_COMPLETE");
        cloud.control("DELETE", "/faults", "");
        DescribeChangeSetResponse same =
                stacks.changeSet("pool", "same", ChangeSetType.UPDATE, PoolTemplate.of("worker", "a", 2));
        assertThat(same.statusReason()).contains("didn't contain changes");
        assertThat(stacks.update("pool", "v3", PoolTemplate.of("worker", "c", 2))
                        .stackStatus())
                .isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(group().launchTemplate().version()).isEqualTo("3");
    }

    @Test
    void rolls_a_failed_creation_back_and_lets_it_only_be_deleted() {
        Stack stack = stacks.create("pool", PoolTemplate.of("worker", "a", 11));
        assertThat(stack.stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
        assertThat(client.describeStackEvents(r -> r.stackName("pool")).stackEvents())
                .anyMatch(e -> e.resourceStatusAsString().equals("CREATE_FAILED")
                        && e.resourceStatusReason().contains("Max bound, 10")
                        && e.clientRequestToken().equals("create"));
        assertThatThrownBy(
                        () -> stacks.changeSet("pool", "v2", ChangeSetType.UPDATE, PoolTemplate.of("worker", "a", 1)))
                .isInstanceOf(CloudFormationException.class)
                .hasMessageContaining("is in ROLLBACK_COMPLETE state and can not be updated.");
        client.deleteStack(r -> r.stackName("pool"));
        await(
                "the end of the stack",
                () -> client.listStacks().stackSummaries().getFirst().stackStatus() == StackStatus.DELETE_COMPLETE);
        assertThatThrownBy(() -> stacks.find("pool")).hasMessageContaining("Stack with id pool does not exist");
    }

    @Test
    void deletes_a_stack_with_all_its_instances_but_not_while_another_uses_its_exports() {
        stacks.create("pool", PoolTemplate.of("worker", "a", 2));
        String user = """
                Resources:
                  Alarm:
                    Type: AWS::SNS::Topic
                    Properties: {TopicName: !Join ["-", [!ImportValue "pool:group", alarm]]}
                """;
        stacks.create("user", user);
        assertThatThrownBy(() -> client.deleteStack(r -> r.stackName("pool")))
                .hasMessageContaining("Cannot delete export pool:group as it is in use by user");
        client.deleteStack(r -> r.stackName("user"));
        await("user to be gone", () -> client.describeStacks().stacks().size() == 1);
        client.deleteStack(r -> r.stackName("pool"));
        await("pool to be gone", () -> client.describeStacks().stacks().isEmpty());
        assertThat(groups.describeAutoScalingGroups().autoScalingGroups()).isEmpty();
        assertThat(cloud.ec2().describeInstances().reservations())
                .allMatch(r -> r.instances().getFirst().state().nameAsString().equals("terminated"));
    }
}
