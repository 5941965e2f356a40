package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Tags;
import io.clm.sim.aws.cloudformation.changeset.ChangeSet;
import io.clm.sim.aws.cloudformation.changeset.ChangeSetMaker;
import io.clm.sim.aws.cloudformation.changeset.ChangeSets;
import io.clm.sim.aws.cloudformation.stack.Definition;
import io.clm.sim.aws.cloudformation.stack.Stack;
import io.clm.sim.aws.cloudformation.stack.StackOperations;
import io.clm.sim.aws.cloudformation.stack.StackStatus;
import io.clm.sim.aws.cloudformation.stack.Stacks;
import io.clm.sim.aws.protocol.Params;
import io.clm.sim.aws.protocol.Xml;
import io.clm.sim.journal.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CreateChangeSet, ExecuteChangeSet, DeleteChangeSet. */
final class ChangeSetActions {
    private final CloudFormation parts;
    private final Stacks stacks;
    private final ChangeSets sets;
    private final StackRequest request;
    private final ChangeSetLookup lookup;

    ChangeSetActions(CloudFormation parts) {
        this.parts = parts;
        this.stacks = parts.stacks();
        this.sets = parts.changeSets();
        this.request = new StackRequest(parts);
        this.lookup = new ChangeSetLookup(parts);
    }

    Map<String, AwsAction> actions() {
        return Map.of(
                "CreateChangeSet", this::create,
                "ExecuteChangeSet", this::execute,
                "DeleteChangeSet", this::delete);
    }

    private void create(AwsCall call, Xml x) {
        Params params = call.params();
        String stackName = params.text("StackName");
        String name = checkedName(params.text("ChangeSetName"));
        Optional<Stack> there = stacks.find(call.scope(), stackName);
        Optional<ChangeSet> same =
                there.flatMap(stack -> sets.find(stack, name)).filter(set -> !set.executed());
        if (same.isPresent()) {
            repeated(call, same.get(), x);
            return;
        }
        boolean creates = params.find("ChangeSetType").orElse("UPDATE").equals("CREATE");
        check(creates, there.orElse(null), stackName, name);
        Definition definition = request.read(call, creates ? null : there.orElse(null));
        Stack stack = there.orElseGet(
                () -> parts.operations().shell(call.scope(), StackName.checked(stackName), definition, call.now()));
        ChangeSetMaker.Order order = new ChangeSetMaker.Order(
                name,
                creates,
                params.find("Description").orElse(null),
                params.find("ClientToken").orElse(null),
                params.find("OnStackFailure").orElse("ROLLBACK"));
        ChangeSet made = parts.maker().make(stack, definition, order, call.now());
        sets.put(made);
        note(call, made, definition, "create-change-set", Outcome.DONE);
        answer(made, x);
    }

    private static String checkedName(String name) {
        if (!name.matches("[a-zA-Z][-a-zA-Z0-9]{0,127}")) {
            throw AwsException.validation("1 validation error detected: Value '" + name
                    + "' at 'changeSetName' failed to satisfy constraint: Member must satisfy regular expression"
                    + " pattern: [a-zA-Z][-a-zA-Z0-9]*");
        }
        return name;
    }

    private static void check(boolean creates, @Nullable Stack stack, String stackName, String name) {
        boolean shell = stack != null && stack.status() == StackStatus.REVIEW_IN_PROGRESS;
        if (creates && stack != null && !shell) {
            throw AwsException.validation("Stack [" + stackName
                    + "] already exists and cannot be created again with the changeSet [" + name + "].");
        }
        if (!creates && stack == null) {
            throw AwsException.validation("Stack [" + stackName + "] does not exist");
        }
        if (!creates && stack != null) {
            StackOperations.checkUpdatable(stack);
        }
    }

    private void repeated(AwsCall call, ChangeSet same, Xml x) {
        Optional<String> token = call.params().find("ClientToken");
        if (token.isEmpty() || !token.get().equals(same.token())) {
            throw new AwsException(400, "AlreadyExistsException", "ChangeSet " + same.name() + " already exists");
        }
        note(call, same, same.definition(), "create-change-set", Outcome.NONE);
        answer(same, x);
    }

    private static void answer(ChangeSet set, Xml x) {
        x.text("Id", set.id()).text("StackId", set.stackId());
    }

    private void execute(AwsCall call, Xml x) {
        ChangeSet set = lookup.get(call);
        Stack stack = stacks.get(call.scope(), set.stackId());
        String token = call.params().find("ClientRequestToken").orElse("");
        String what = set.create() ? "create-stack" : "update-stack";
        if (set.executed() && !token.isEmpty() && token.equals(set.executionToken())) {
            noteStack(call, stack, set, what, Outcome.NONE);
            return;
        }
        if (!set.executionStatus(call.now()).equals("AVAILABLE")) {
            throw new AwsException(
                    400,
                    "InvalidChangeSetStatus",
                    "ChangeSet [" + set.id() + "] cannot be executed in its current status of ["
                            + set.status(call.now()) + "]");
        }
        begin(call, set, stack, token);
        noteStack(call, stack, set, what, Outcome.DONE);
    }

    private void begin(AwsCall call, ChangeSet set, Stack stack, String token) {
        String kept = token.isEmpty() ? null : token;
        Stack named = stack.with(stack.settings().changeSet(set.id()).onFailure(set.onFailure()));
        if (set.create()) {
            if (stack.status() != StackStatus.REVIEW_IN_PROGRESS) {
                throw AwsException.validation(
                        "Stack:" + stack.id() + " is in " + stack.status() + " state and can not be created.");
            }
            parts.operations().create(named, set.definition(), kept, call.now());
        } else {
            parts.operations().update(named, set.definition(), kept, call.now());
        }
        sets.executed(stack, set, token);
    }

    private void delete(AwsCall call, Xml x) {
        Optional<ChangeSet> found = lookup.find(call).filter(set -> !set.executed());
        found.ifPresent(sets::remove);
        found.ifPresent(set -> note(call, set, set.definition(), "delete-change-set", Outcome.DONE));
    }

    private static void note(AwsCall call, ChangeSet set, Definition definition, String what, Outcome outcome) {
        String cluster = Tags.cluster(definition.tags()).orElse(null);
        String detail = set.changes().size() + " changes" + (set.failure() == null ? "" : ": " + set.failure());
        call.note(cluster, what, "ChangeSet", set.stackName() + "/" + set.name(), set.id(), outcome, detail);
    }

    private static void noteStack(AwsCall call, Stack stack, ChangeSet set, String what, Outcome outcome) {
        String cluster = Tags.cluster(set.definition().tags()).orElse(null);
        List<String> changed = set.changes().stream()
                .map(change -> change.action() + " " + change.logicalId())
                .toList();
        call.note(cluster, what, "Stack", stack.name(), stack.id(), outcome, String.join(", ", changed));
    }
}
