package io.clm.sim.aws;

import java.util.List;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** What tests do with stacks, again and again. */
final class StackSteps {
    private final CloudFormationClient client;

    StackSteps(CloudFormationClient client) {
        this.client = client;
    }

    DescribeChangeSetResponse changeSet(String stack, String name, ChangeSetType type, String template) {
        Tag tag = Tag.builder()
                .key("kubernetes.io/cluster/" + CloudUnderTest.CLUSTER)
                .value("owned")
                .build();
        client.createChangeSet(r -> r.stackName(stack)
                .changeSetName(name)
                .clientToken(name)
                .changeSetType(type)
                .templateBody(template)
                .capabilities(Capability.CAPABILITY_NAMED_IAM)
                .tags(tag));
        return CloudUnderTest.awaitValue("change set " + name, () -> {
            DescribeChangeSetResponse set =
                    client.describeChangeSet(r -> r.stackName(stack).changeSetName(name));
            return set.statusAsString().equals("CREATE_IN_PROGRESS") ? null : set;
        });
    }

    Stack create(String stack, String template) {
        changeSet(stack, "create", ChangeSetType.CREATE, template);
        return execute(stack, "create");
    }

    Stack update(String stack, String name, String template) {
        changeSet(stack, name, ChangeSetType.UPDATE, template);
        return execute(stack, name);
    }

    Stack execute(String stack, String name) {
        client.executeChangeSet(r -> r.stackName(stack).changeSetName(name).clientRequestToken(name));
        return settled(stack);
    }

    /** The stack when nothing is under way any more. */
    Stack settled(String stack) {
        return CloudUnderTest.awaitValue(stack + " to settle", () -> {
            Stack now = find(stack);
            return now.stackStatusAsString().endsWith("_IN_PROGRESS") ? null : now;
        });
    }

    Stack find(String stack) {
        return client.describeStacks(r -> r.stackName(stack)).stacks().getFirst();
    }

    List<String> events(String stack) {
        return client.describeStackEvents(r -> r.stackName(stack)).stackEvents().stream()
                .map(e -> e.logicalResourceId() + " " + e.resourceStatusAsString())
                .toList()
                .reversed();
    }
}
