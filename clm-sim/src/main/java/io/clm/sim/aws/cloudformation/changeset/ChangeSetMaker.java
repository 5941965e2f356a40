package io.clm.sim.aws.cloudformation.changeset;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Delays;
import io.clm.sim.aws.cloudformation.resource.ResourceKinds;
import io.clm.sim.aws.cloudformation.stack.Definition;
import io.clm.sim.aws.cloudformation.stack.Stack;
import io.clm.sim.aws.cloudformation.stack.Stacks;
import io.clm.sim.aws.cloudformation.stack.Templates;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes change sets. */
public final class ChangeSetMaker {
    static final String NOTHING =
            "The submitted information didn't contain changes. Submit different information to create a change set.";

    private final Stacks stacks;
    private final Templates templates;
    private final ResourceKinds kinds;
    private final Delays delays;

    public ChangeSetMaker(Stacks stacks, Templates templates, ResourceKinds kinds, Delays delays) {
        this.stacks = stacks;
        this.templates = templates;
        this.kinds = kinds;
        this.delays = delays;
    }

    /** What the caller says of a change set. */
    public record Order(
            String name,
            boolean create,
            @Nullable String description,
            @Nullable String token,
            String onFailure) {}

    /** Makes one; it may be one that says that there is nothing to do, or why it cannot be done. */
    public ChangeSet make(Stack stack, Definition definition, Order order, Instant now) {
        List<Change> changes = List.of();
        String failure = null;
        try {
            changes = changes(stack, definition, now);
            failure = order.create() || differs(stack, definition, changes, now) ? null : NOTHING;
        } catch (AwsException e) {
            failure = e.message();
        }
        String id = stack.scope().arn("cloudformation", "changeSet/" + order.name() + "/" + UUID.randomUUID());
        return new ChangeSet(
                id,
                order.name(),
                stack.id(),
                stack.name(),
                order.create(),
                definition,
                changes,
                order.description(),
                order.token(),
                failure,
                order.onFailure(),
                now,
                now.plus(delays.changeSet()),
                false,
                null);
    }

    /** Whether a definition is any different from what a stack is. */
    public boolean differs(Stack stack, Definition definition, Instant now) {
        return differs(stack, definition, changes(stack, definition, now), now);
    }

    private boolean differs(Stack stack, Definition definition, List<Change> changes, Instant now) {
        if (!changes.isEmpty() || !definition.tags().equals(stack.current().tags())) {
            return true;
        }
        Preview preview = preview(stack, definition, now);
        preview.changes();
        return preview.outputsDiffer();
    }

    private List<Change> changes(Stack stack, Definition definition, Instant now) {
        return preview(stack, definition, now).changes();
    }

    private Preview preview(Stack stack, Definition definition, Instant now) {
        return new Preview(stack.towards(definition), templates.get(definition.template()), stacks, kinds, now);
    }
}
