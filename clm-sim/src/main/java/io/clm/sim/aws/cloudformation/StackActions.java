package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Tags;
import io.clm.sim.aws.cloudformation.stack.Definition;
import io.clm.sim.aws.cloudformation.stack.Stack;
import io.clm.sim.aws.cloudformation.stack.StackOperations;
import io.clm.sim.aws.cloudformation.stack.StackStatus;
import io.clm.sim.aws.cloudformation.stack.Stacks;
import io.clm.sim.aws.protocol.Params;
import io.clm.sim.aws.protocol.Xml;
import io.clm.sim.journal.Outcome;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CreateStack, UpdateStack, DeleteStack. */
final class StackActions {
    private final CloudFormation parts;
    private final Stacks stacks;
    private final StackOperations operations;
    private final StackRequest request;

    StackActions(CloudFormation parts) {
        this.parts = parts;
        this.stacks = parts.stacks();
        this.operations = parts.operations();
        this.request = new StackRequest(parts);
    }

    Map<String, AwsAction> actions() {
        return Map.of("CreateStack", this::create, "UpdateStack", this::update, "DeleteStack", this::delete);
    }

    private void create(AwsCall call, Xml x) {
        Params params = call.params();
        String name = StackName.checked(params.text("StackName"));
        Optional<Stack> there = stacks.find(call.scope(), name);
        if (there.isPresent() && repeated(call, there.get())) {
            note(call, there.get(), "create-stack", Outcome.NONE);
            x.text("StackId", there.get().id());
            return;
        }
        if (there.isPresent()) {
            throw new AwsException(400, "AlreadyExistsException", "Stack [" + name + "] already exists");
        }
        Definition definition = request.read(call, null);
        Stack shell = operations.shell(call.scope(), name, definition, call.now());
        Stack set = shell.with(shell.settings()
                .guarded(params.flag("EnableTerminationProtection"))
                .onFailure(onFailure(params)));
        Stack stack = operations.create(set, definition, token(params), call.now());
        note(call, stack, "create-stack", Outcome.DONE);
        x.text("StackId", stack.id());
    }

    private static String onFailure(Params params) {
        return params.flag("DisableRollback")
                ? "DO_NOTHING"
                : params.find("OnFailure").orElse("ROLLBACK");
    }

    private void update(AwsCall call, Xml x) {
        Stack stack = stacks.find(call.scope(), call.params().text("StackName"))
                .orElseThrow(() ->
                        AwsException.validation("Stack [" + call.params().text("StackName") + "] does not exist"));
        x.text("StackId", stack.id());
        if (repeated(call, stack)) {
            note(call, stack, "update-stack", Outcome.NONE);
            return;
        }
        StackOperations.checkUpdatable(stack);
        Definition definition = request.read(call, stack);
        if (!parts.maker().differs(stack, definition, call.now())) {
            throw AwsException.validation("No updates are to be performed.");
        }
        Stack begun = operations.update(stack, definition, token(call.params()), call.now());
        parts.changeSets().of(stack).forEach(parts.changeSets()::remove);
        note(call, begun, "update-stack", Outcome.DONE);
    }

    private void delete(AwsCall call, Xml x) {
        Optional<Stack> stack = stacks.find(call.scope(), call.params().text("StackName"));
        if (stack.isPresent()) {
            boolean effect = operations.delete(stack.get(), token(call.params()), call.now());
            parts.changeSets().of(stack.get()).forEach(parts.changeSets()::remove);
            note(call, stack.get(), "delete-stack", effect ? Outcome.DONE : Outcome.NONE);
        }
    }

    private static boolean repeated(AwsCall call, Stack stack) {
        String token = token(call.params());
        return token != null && token.equals(stack.token()) && stack.status() != StackStatus.REVIEW_IN_PROGRESS;
    }

    private static @Nullable String token(Params params) {
        return params.find("ClientRequestToken").orElse(null);
    }

    private static void note(AwsCall call, Stack stack, String what, Outcome outcome) {
        String cluster = Tags.cluster(stack.current().tags()).orElse(null);
        call.note(cluster, what, "Stack", stack.name(), stack.id(), outcome, null);
    }
}
