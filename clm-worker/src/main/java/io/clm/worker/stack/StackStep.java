package io.clm.worker.stack;

import io.clm.core.render.DesiredStack;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings one stack to what is wanted. Each call looks and does at most one thing, so that any worker can go on: the
 * change set is named after the rollout, the events carry its token.
 */
public final class StackStep {
    private final Stacks stacks;
    private final TemplatePlace place;
    private final ChangeGuard guard;
    private final Runnable fence;

    /** @param fence called before each effect; throws when the effect must not happen any more */
    public StackStep(Stacks stacks, TemplatePlace place, ChangeGuard guard, Runnable fence) {
        this.stacks = stacks;
        this.place = place;
        this.guard = guard;
        this.fence = fence;
    }

    /** @param token names the rollout: letters, digits and hyphens, beginning with a letter */
    public StackProgress advance(DesiredStack wanted, String token) {
        return stacks.find(wanted.name())
                .map(stack -> existing(stack, wanted, token))
                .orElseGet(() -> begin(wanted, token, true));
    }

    private StackProgress existing(StackView stack, DesiredStack wanted, String token) {
        if (stack.isChanging()) {
            return new StackProgress.Working("Stack %s is %s.".formatted(stack.name(), stack.status()));
        }
        if (stack.isEmptyShell()) {
            return withChangeSet(stack, wanted, token, true);
        }
        if (stack.isFailedCreate()) {
            return wasOurs(stack, token) ? failed(stack, token) : remove(stack, token);
        }
        if (stack.isStuck()) {
            String why = "Stack %s is %s and needs a person: %s";
            return new StackProgress.Failed(why.formatted(stack.name(), stack.status(), stack.reason()), "");
        }
        if (StackMatch.isAsWanted(stack, stacks.template(stack.name()).orElse(""), wanted)) {
            return new StackProgress.Done(stack.outputs(), wasOurs(stack, token));
        }
        return stack.isRolledBack() && wasOurs(stack, token)
                ? failed(stack, token)
                : withChangeSet(stack, wanted, token, false);
    }

    private StackProgress withChangeSet(StackView stack, DesiredStack wanted, String token, boolean create) {
        return stacks.changeSet(stack.name(), token)
                .map(set -> advance(stack, set, token))
                .orElseGet(() -> begin(wanted, token, create));
    }

    private StackProgress advance(StackView stack, ChangeSetView set, String token) {
        if (set.isEmpty()) {
            fence.run();
            stacks.deleteChangeSet(stack.name(), token);
            return new StackProgress.Done(new TreeMap<>(stack.outputs()), false);
        }
        if (set.isFailed()) {
            String why = "The change set of stack %s: %s";
            return new StackProgress.Failed(why.formatted(stack.name(), set.reason()), "");
        }
        if (!set.executable()) {
            return new StackProgress.Working("The change set of stack %s is %s.".formatted(stack.name(), set.status()));
        }
        Optional<String> refusal = guard.refusal(set.changes());
        if (refusal.isPresent()) {
            fence.run();
            stacks.deleteChangeSet(stack.name(), token);
            return new StackProgress.Failed(refusal.get() + ".", "");
        }
        fence.run();
        stacks.execute(stack.name(), token, token);
        return new StackProgress.Began("Stack %s is being changed: %d resources."
                .formatted(stack.name(), set.changes().size()));
    }

    private StackProgress begin(DesiredStack wanted, String token, boolean create) {
        order(new StackOrder(wanted, place.of(wanted).orElse(null)), token, create);
        return new StackProgress.Working("The change set of stack %s is being made.".formatted(wanted.name()));
    }

    private void order(StackOrder order, String token, boolean create) {
        fence.run();
        stacks.createChangeSet(order, token, create);
    }

    private StackProgress remove(StackView stack, String token) {
        fence.run();
        stacks.delete(stack.name(), token + "-delete");
        return new StackProgress.Working(
                "Stack %s, which failed to be created before, is being deleted.".formatted(stack.name()));
    }

    private boolean wasOurs(StackView stack, String token) {
        return stacks.events(stack.name()).stream()
                .anyMatch(event -> event.token().equals(token));
    }

    private StackProgress failed(StackView stack, String token) {
        Optional<StackEvent> cause = stacks.events(stack.name()).stream()
                .filter(event -> event.token().equals(token))
                .filter(StackEvent::isCause)
                .reduce((newer, older) -> older);
        String why = cause.map(StackEvent::text).orElse(stack.reason());
        return new StackProgress.Failed(
                "Stack %s is %s. %s".formatted(stack.name(), stack.status(), why),
                cause.map(StackEvent::logicalId).orElse(""));
    }
}
