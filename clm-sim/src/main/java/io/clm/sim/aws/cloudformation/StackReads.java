package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.cloudformation.stack.Stack;
import io.clm.sim.aws.cloudformation.stack.StackStatus;
import io.clm.sim.aws.cloudformation.template.ParameterSpec;
import io.clm.sim.aws.cloudformation.template.Template;
import io.clm.sim.aws.protocol.Page;
import io.clm.sim.aws.protocol.Xml;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** DescribeStacks, ListStacks, ValidateTemplate. */
final class StackReads {
    private static final int PAGE = 100;

    private final CloudFormation parts;

    StackReads(CloudFormation parts) {
        this.parts = parts;
    }

    Map<String, AwsAction> actions() {
        return Map.of("DescribeStacks", this::describe, "ListStacks", this::list, "ValidateTemplate", this::validate);
    }

    private void describe(AwsCall call, Xml x) {
        Optional<String> name = call.params().find("StackName");
        List<Stack> found = name.isPresent()
                ? List.of(parts.stacks().get(call.scope(), name.get()))
                : parts.stacks().in(call.scope()).stream()
                        .filter(stack -> !stack.deleted())
                        .toList();
        Page<Stack> page = page(call, found);
        x.list("Stacks", page.items(), this::stack).text("NextToken", page.next());
    }

    private static Page<Stack> page(AwsCall call, List<Stack> found) {
        List<Stack> sorted =
                found.stream().sorted(Comparator.comparing(Stack::id)).toList();
        return Page.of(sorted, Stack::id, PAGE, call.params().find("NextToken").orElse(null));
    }

    private void stack(Xml x, Stack s) {
        summary(x, s);
        x.text("ChangeSetId", s.settings().changeSet())
                .text("DisableRollback", s.settings().onFailure().equals("DO_NOTHING"))
                .text("EnableTerminationProtection", s.settings().guarded())
                .pairs("Parameters", parameters(s), "ParameterKey", "ParameterValue")
                .texts("Capabilities", s.current().capabilities())
                .texts("NotificationARNs", List.of())
                .pairs("Tags", s.current().tags(), "Key", "Value")
                .list(
                        "Outputs",
                        s.outputs(),
                        (o, output) -> o.text("OutputKey", output.key())
                                .text("OutputValue", output.value())
                                .text("Description", output.description())
                                .text("ExportName", output.exportName()));
    }

    private Map<String, String> parameters(Stack s) {
        Map<String, ParameterSpec> specs =
                parts.templates().get(s.current().template()).parameters();
        Map<String, String> shown = new LinkedHashMap<>();
        s.current().parameters().forEach((key, value) -> shown.put(key, secret(specs.get(key)) ? "****" : value));
        return shown;
    }

    private static boolean secret(@Nullable ParameterSpec spec) {
        return spec != null && spec.secret();
    }

    private void summary(Xml x, Stack s) {
        x.text("StackId", s.id())
                .text("StackName", s.name())
                .text(
                        "Description",
                        parts.templates().get(s.current().template()).description())
                .text(
                        "TemplateDescription",
                        parts.templates().get(s.current().template()).description())
                .text("CreationTime", s.times().created())
                .text("LastUpdatedTime", s.times().updated())
                .text("DeletionTime", s.times().deleted())
                .text("StackStatus", s.status())
                .text("StackStatusReason", s.reason())
                .element("DriftInformation", d -> d.text("StackDriftStatus", "NOT_CHECKED"));
    }

    private void list(AwsCall call, Xml x) {
        List<String> statuses = call.params().texts("StackStatusFilter.member");
        statuses.stream().filter(StackReads::unknown).findFirst().ifPresent(StackReads::refuse);
        List<Stack> found = parts.stacks().in(call.scope()).stream()
                .filter(stack ->
                        statuses.isEmpty() || statuses.contains(stack.status().name()))
                .toList();
        Page<Stack> page = page(call, found);
        x.list("StackSummaries", page.items(), this::summary).text("NextToken", page.next());
    }

    private static boolean unknown(String status) {
        return !status.endsWith("_FAILED")
                && Arrays.stream(StackStatus.values())
                        .noneMatch(known -> known.name().equals(status));
    }

    private static void refuse(String status) {
        throw AwsException.validation("1 validation error detected: Value '[" + status
                + "]' at 'stackStatusFilter' failed to satisfy constraint: Member must satisfy enum value set");
    }

    private void validate(AwsCall call, Xml x) {
        Template template = Template.parse(parts.source().text(call));
        x.text("Description", template.description())
                .list(
                        "Parameters",
                        template.parameters().values(),
                        (p, spec) -> p.text("ParameterKey", spec.name())
                                .text("DefaultValue", spec.defaultValue())
                                .text("NoEcho", spec.secret())
                                .text("Description", spec.description()));
    }
}
