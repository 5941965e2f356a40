package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Tags;
import io.clm.sim.aws.cloudformation.stack.Stack;
import io.clm.sim.aws.protocol.Xml;
import io.clm.sim.journal.Outcome;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Termination protection and stack policies. */
final class StackSettingsActions {
    private final CloudFormation parts;

    StackSettingsActions(CloudFormation parts) {
        this.parts = parts;
    }

    Map<String, AwsAction> actions() {
        return Map.of(
                "UpdateTerminationProtection", this::protect,
                "SetStackPolicy", this::setPolicy,
                "GetStackPolicy", this::getPolicy);
    }

    private void protect(AwsCall call, Xml x) {
        Stack stack = parts.stacks().get(call.scope(), call.params().text("StackName"));
        boolean guard = call.params().flag("EnableTerminationProtection");
        save(call, stack, stack.with(stack.settings().guarded(guard)), "protect-stack");
        x.text("StackId", stack.id());
    }

    private void setPolicy(AwsCall call, Xml x) {
        Stack stack = parts.stacks().get(call.scope(), call.params().text("StackName"));
        String body = call.params().text("StackPolicyBody");
        try {
            JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw AwsException.validation("Error validating stack policy: Invalid stack policy");
        }
        save(call, stack, stack.with(stack.settings().policy(body)), "set-stack-policy");
    }

    private void save(AwsCall call, Stack before, Stack after, String what) {
        parts.stacks().put(after);
        String cluster = Tags.cluster(after.current().tags()).orElse(null);
        Outcome outcome = before.equals(after) ? Outcome.NONE : Outcome.DONE;
        call.note(cluster, what, "Stack", after.name(), after.id(), outcome, null);
    }

    private void getPolicy(AwsCall call, Xml x) {
        Stack stack = parts.stacks().get(call.scope(), call.params().text("StackName"));
        x.text("StackPolicyBody", stack.settings().policy());
    }
}
