package io.clm.worker.provision;

import io.clm.core.render.DesiredStack;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Waiting;
import io.clm.worker.stack.ChangeGuard;
import io.clm.worker.stack.StackProgress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Brings stacks to what is wanted, told as it happens. Remembers which are done only to save looks. */
final class StackSet {
    private final ChangeGuard guard;
    private final Set<String> done = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> seenAtWork = new HashSet<>();

    StackSet(ChangeGuard guard) {
        this.guard = guard;
    }

    /** The first that is not done decides. */
    StepResult advance(Run run, List<DesiredStack> stacks) {
        for (DesiredStack stack : stacks) {
            StepResult result = done.contains(stack.name()) ? StepResult.DONE : advance(run, stack);
            if (!(result instanceof StepResult.Done)) {
                return result;
            }
        }
        return StepResult.DONE;
    }

    /** All at the same time. */
    StepResult advanceTogether(Run run, List<DesiredStack> stacks) {
        StepResult all = StepResult.DONE;
        for (DesiredStack stack : stacks) {
            StepResult result = done.contains(stack.name()) ? StepResult.DONE : advance(run, stack);
            if (result instanceof StepResult.Failed) {
                return result;
            }
            all = result instanceof StepResult.Done ? all : result;
        }
        return all;
    }

    private StepResult advance(Run run, DesiredStack stack) {
        StackProgress progress = run.stackStep(guard).advance(stack, run.token());
        if (!(progress instanceof StackProgress.Done)) {
            seenAtWork.add(stack.name());
        }
        return switch (progress) {
            case StackProgress.Done ready -> finished(run, stack, ready);
            case StackProgress.Began began -> {
                tellOnce(run, EventType.STACK_STARTED, stack, began.text());
                yield waiting(run, stack, began.text());
            }
            case StackProgress.Working working -> waiting(run, stack, working.text());
            case StackProgress.Failed failed -> failed(run, stack, failed);
        };
    }

    private StepResult failed(Run run, DesiredStack stack, StackProgress.Failed failed) {
        String place = StackPlace.of(run.tree(), stack.path(), failed.resource());
        String reason = "%s See %s: mend what it says, or retry when its cause has passed."
                .formatted(sentence(failed.reason()), place);
        tellOnce(run, EventType.STACK_FAILED, stack, reason);
        return new StepResult.Failed(reason);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private StepResult finished(Run run, DesiredStack stack, StackProgress.Done ready) {
        done.add(stack.name());
        if (ready.changed() && seenAtWork.contains(stack.name())) {
            tellOnce(run, EventType.STACK_DONE, stack, "stack %s is as wanted".formatted(stack.name()));
        }
        return StepResult.DONE;
    }

    private static StepResult waiting(Run run, DesiredStack stack, String text) {
        return run.await(Waiting.Kind.STACK, "stack/" + stack.name(), text);
    }

    private void tellOnce(Run run, EventType type, DesiredStack stack, String message) {
        if (told.add(type + stack.name())) {
            run.narrator().tell(type, "stack/" + stack.name(), message);
        }
    }
}
