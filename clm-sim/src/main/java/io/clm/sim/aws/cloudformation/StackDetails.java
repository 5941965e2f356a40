package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.cloudformation.stack.Stack;
import io.clm.sim.aws.cloudformation.stack.StackEvent;
import io.clm.sim.aws.cloudformation.stack.StackResource;
import io.clm.sim.aws.protocol.Page;
import io.clm.sim.aws.protocol.Xml;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is in a stack: events, resources, template. */
final class StackDetails {
    private static final int PAGE = 100;

    private final CloudFormation parts;

    StackDetails(CloudFormation parts) {
        this.parts = parts;
    }

    Map<String, AwsAction> actions() {
        return Map.of(
                "DescribeStackEvents", this::events,
                "DescribeStackResources", this::resources,
                "DescribeStackResource", this::resource,
                "ListStackResources", this::list,
                "GetTemplate", this::template);
    }

    private Stack stack(AwsCall call) {
        String name = call.params().text("StackName");
        return parts.stacks()
                .find(call.scope(), name)
                .orElseThrow(() -> AwsException.validation("Stack [" + name + "] does not exist"));
    }

    private void events(AwsCall call, Xml x) {
        List<StackEvent> all = parts.events().of(stack(call).id());
        Page<StackEvent> page = Page.of(
                all, StackEvent::place, PAGE, call.params().find("NextToken").orElse(null));
        x.list("StackEvents", page.items(), StackDetails::event).text("NextToken", page.next());
    }

    private static void event(Xml x, StackEvent e) {
        x.text("EventId", e.id())
                .text("StackId", e.stackId())
                .text("StackName", e.stackName())
                .text("LogicalResourceId", e.logicalId())
                .text("PhysicalResourceId", e.physicalId())
                .text("ResourceType", e.type())
                .text("Timestamp", e.at())
                .text("ResourceStatus", e.status())
                .text("ResourceStatusReason", e.reason())
                .text("ClientRequestToken", e.token());
    }

    private void resources(AwsCall call, Xml x) {
        Optional<String> asked = call.params().find("LogicalResourceId");
        Stack stack = stack(call);
        List<StackResource> found = parts.stacks().resources(stack).stream()
                .filter(row -> asked.isEmpty() || asked.get().equals(row.logicalId()))
                .toList();
        x.list("StackResources", found, (r, row) -> {
            row(r, row);
            r.text("StackId", stack.id()).text("StackName", stack.name()).text("Timestamp", row.since());
        });
    }

    private void resource(AwsCall call, Xml x) {
        String asked = call.params().text("LogicalResourceId");
        Stack stack = stack(call);
        StackResource found = parts.stacks().resources(stack).stream()
                .filter(row -> row.logicalId().equals(asked))
                .findFirst()
                .orElseThrow(() ->
                        AwsException.validation("Resource " + asked + " does not exist for stack " + stack.name()));
        x.element("StackResourceDetail", r -> {
            row(r, found);
            r.text("StackId", stack.id()).text("StackName", stack.name()).text("LastUpdatedTimestamp", found.since());
        });
    }

    private void list(AwsCall call, Xml x) {
        List<StackResource> all = parts.stacks().resources(stack(call));
        Page<StackResource> page = Page.of(
                all, StackResource::key, PAGE, call.params().find("NextToken").orElse(null));
        x.list("StackResourceSummaries", page.items(), (r, row) -> {
            row(r, row);
            r.text("LastUpdatedTimestamp", row.since());
        });
        x.text("NextToken", page.next());
    }

    private static void row(Xml x, StackResource row) {
        x.text("LogicalResourceId", row.logicalId())
                .text("PhysicalResourceId", row.physicalId())
                .text("ResourceType", row.type())
                .text("ResourceStatus", row.status())
                .text("ResourceStatusReason", row.reason());
    }

    private void template(AwsCall call, Xml x) {
        String hash = stack(call).current().template();
        Optional<String> changeSet = call.params().find("ChangeSetName");
        String wanted = changeSet
                .map(name ->
                        parts.changeSets().get(stack(call), name).definition().template())
                .orElse(hash);
        x.text("TemplateBody", parts.templates().text(wanted))
                .texts("StagesAvailable", List.of("Original", "Processed"));
    }
}
