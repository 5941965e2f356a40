package io.clm.worker.aws;

import io.clm.core.render.DesiredStack;
import io.clm.worker.stack.ChangeSetView;
import io.clm.worker.stack.StackEvent;
import io.clm.worker.stack.StackOrder;
import io.clm.worker.stack.StackView;
import io.clm.worker.stack.Stacks;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** CloudFormation. */
final class CloudFormationStacks implements Stacks {
    private static final int MOST_EVENTS = 1000;

    private final CloudFormationClient client;

    CloudFormationStacks(CloudFormationClient client) {
        this.client = client;
    }

    @Override
    public Optional<StackView> find(String name) {
        return AwsCalls.find(subject(name), () -> client.describeStacks(request -> request.stackName(name)))
                .flatMap(answer -> answer.stacks().stream().findFirst())
                .map(StackReader::stack)
                .filter(stack -> !stack.status().equals("DELETE_COMPLETE"));
    }

    @Override
    public Optional<String> template(String name) {
        return AwsCalls.find(
                subject(name),
                () -> client.getTemplate(request -> request.stackName(name)).templateBody());
    }

    @Override
    public Optional<ChangeSetView> changeSet(String stack, String changeSet) {
        return AwsCalls.find(
                        subject(stack),
                        () -> client.describeChangeSet(
                                request -> request.stackName(stack).changeSetName(changeSet)))
                .map(StackReader::changeSet);
    }

    @Override
    public void createChangeSet(StackOrder order, String changeSet, boolean create) {
        DesiredStack stack = order.stack();
        URI template = order.template();
        List<Tag> tags = stack.tags().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        AwsCalls.run(
                subject(stack.name()),
                () -> client.createChangeSet(request -> request.stackName(stack.name())
                        .changeSetName(changeSet)
                        .clientToken(changeSet)
                        .changeSetType(create ? ChangeSetType.CREATE : ChangeSetType.UPDATE)
                        .templateBody(template == null ? stack.template() : null)
                        .templateURL(template == null ? null : template.toString())
                        .capabilities(Capability.CAPABILITY_IAM, Capability.CAPABILITY_NAMED_IAM)
                        .tags(tags)));
    }

    @Override
    public void execute(String stack, String changeSet, String token) {
        AwsCalls.run(
                subject(stack),
                () -> client.executeChangeSet(request ->
                        request.stackName(stack).changeSetName(changeSet).clientRequestToken(token)));
    }

    @Override
    public void deleteChangeSet(String stack, String changeSet) {
        AwsCalls.run(
                subject(stack),
                () -> client.deleteChangeSet(request -> request.stackName(stack).changeSetName(changeSet)));
    }

    @Override
    public void delete(String stack, String token) {
        AwsCalls.run(
                subject(stack),
                () -> client.deleteStack(request -> request.stackName(stack).clientRequestToken(token)));
    }

    @Override
    public List<StackEvent> events(String stack) {
        return AwsCalls.find(subject(stack), () -> recent(stack)).orElse(List.of());
    }

    /** More than one operation of a large stack has; the whole history may be very long. */
    private List<StackEvent> recent(String stack) {
        return client.describeStackEventsPaginator(request -> request.stackName(stack)).stackEvents().stream()
                .limit(MOST_EVENTS)
                .map(StackReader::event)
                .toList();
    }

    private static String subject(String name) {
        return "stack/" + name;
    }
}
