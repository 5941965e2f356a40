package io.clm.worker.aws;

import io.clm.core.plan.Action;
import io.clm.core.plan.ResourceChange;
import io.clm.worker.stack.ChangeSetView;
import io.clm.worker.stack.StackEvent;
import io.clm.worker.stack.StackView;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Reads CloudFormation's answers. */
final class StackReader {
    private StackReader() {}

    static StackView stack(Stack stack) {
        TreeMap<String, String> tags = new TreeMap<>();
        stack.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        TreeMap<String, String> outputs = new TreeMap<>();
        stack.outputs().forEach(output -> outputs.put(output.outputKey(), output.outputValue()));
        return new StackView(
                stack.stackName(), stack.stackStatusAsString(), text(stack.stackStatusReason()), tags, outputs);
    }

    static ChangeSetView changeSet(DescribeChangeSetResponse set) {
        List<ResourceChange> changes = set.changes().stream()
                .filter(change -> change.resourceChange() != null)
                .map(StackReader::change)
                .toList();
        return new ChangeSetView(
                set.statusAsString(),
                text(set.statusReason()),
                set.executionStatus() == ExecutionStatus.AVAILABLE,
                changes);
    }

    private static ResourceChange change(Change change) {
        var resource = change.resourceChange();
        return new ResourceChange(
                resource.logicalResourceId(),
                resource.resourceType(),
                action(resource.action()),
                text(resource.replacementAsString()));
    }

    private static Action action(ChangeAction action) {
        return switch (action) {
            case ADD, IMPORT -> Action.CREATE;
            case REMOVE -> Action.DELETE;
            default -> Action.UPDATE;
        };
    }

    static StackEvent event(software.amazon.awssdk.services.cloudformation.model.StackEvent event) {
        return new StackEvent(
                text(event.logicalResourceId()),
                text(event.resourceType()),
                text(event.resourceStatusAsString()),
                text(event.resourceStatusReason()),
                text(event.clientRequestToken()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
