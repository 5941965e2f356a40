package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.cloudformation.changeset.Change;
import io.clm.sim.aws.cloudformation.changeset.ChangeDetail;
import io.clm.sim.aws.cloudformation.changeset.ChangeSet;
import io.clm.sim.aws.cloudformation.stack.Stack;
import io.clm.sim.aws.protocol.Page;
import io.clm.sim.aws.protocol.Xml;
import java.util.List;
import java.util.Map;

/** DescribeChangeSet and ListChangeSets. */
final class ChangeSetReads {
    private static final int PAGE = 100;

    private final CloudFormation parts;
    private final ChangeSetLookup lookup;

    ChangeSetReads(CloudFormation parts) {
        this.parts = parts;
        this.lookup = new ChangeSetLookup(parts);
    }

    Map<String, AwsAction> actions() {
        return Map.of("DescribeChangeSet", this::describe, "ListChangeSets", this::list);
    }

    private void describe(AwsCall call, Xml x) {
        ChangeSet set = lookup.get(call);
        head(x, set, call);
        x.text("OnStackFailure", set.onFailure())
                .pairs("Parameters", set.definition().parameters(), "ParameterKey", "ParameterValue")
                .texts("Capabilities", set.definition().capabilities())
                .pairs("Tags", set.definition().tags(), "Key", "Value");
        boolean ready = !set.status(call.now()).equals("CREATE_IN_PROGRESS");
        Page<Change> page = Page.of(
                ready ? set.changes() : List.<Change>of(),
                change -> place(set.changes(), change),
                PAGE,
                call.params().find("NextToken").orElse(null));
        x.list(
                        "Changes",
                        page.items(),
                        (c, change) -> c.text("Type", "Resource").element("ResourceChange", r -> change(r, change)))
                .text("NextToken", page.next());
    }

    private static String place(List<Change> changes, Change change) {
        return "%05d".formatted(changes.indexOf(change));
    }

    private static void head(Xml x, ChangeSet set, AwsCall call) {
        x.text("ChangeSetName", set.name())
                .text("ChangeSetId", set.id())
                .text("StackId", set.stackId())
                .text("StackName", set.stackName())
                .text("Description", set.description())
                .text("CreationTime", set.createdAt())
                .text("Status", set.status(call.now()))
                .text("ExecutionStatus", set.executionStatus(call.now()))
                .text("StatusReason", set.status(call.now()).equals("FAILED") ? set.failure() : null);
    }

    private static void change(Xml x, Change change) {
        x.text("Action", change.action())
                .text("LogicalResourceId", change.logicalId())
                .text("PhysicalResourceId", change.physicalId())
                .text("ResourceType", change.type())
                .text("Replacement", change.replacement())
                .texts(
                        "Scope",
                        change.details().stream()
                                .map(ChangeDetail::attribute)
                                .distinct()
                                .toList())
                .list("Details", change.details(), ChangeSetReads::detail);
    }

    private static void detail(Xml x, ChangeDetail detail) {
        x.element(
                        "Target",
                        t -> t.text("Attribute", detail.attribute())
                                .text("Name", detail.name())
                                .text("RequiresRecreation", detail.recreation()))
                .text("Evaluation", detail.dynamic() ? "Dynamic" : "Static")
                .text("ChangeSource", detail.source())
                .text("CausingEntity", detail.cause());
    }

    private void list(AwsCall call, Xml x) {
        Stack stack = parts.stacks().get(call.scope(), call.params().text("StackName"));
        x.list("Summaries", parts.changeSets().of(stack), (s, set) -> head(s, set, call));
    }
}
