package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Delays;
import io.clm.sim.aws.cloudformation.resource.Made;
import io.clm.sim.aws.cloudformation.resource.ResourceFailure;
import io.clm.sim.aws.cloudformation.resource.ResourceKind;
import io.clm.sim.aws.cloudformation.resource.ResourceKinds;
import io.clm.sim.aws.cloudformation.template.ResourceSpec;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries a create or an update out: every resource as soon as all that it needs is there. When one fails, what is
 * under way is cancelled and {@link Endings} takes over.
 */
final class Deploy {
    private final Stacks stacks;
    private final Templates templates;
    private final ResourceKinds kinds;
    private final StackEvents events;
    private final StackFaults faults;
    private final Endings endings;
    private final Delays delays;

    Deploy(
            Stacks stacks,
            Templates templates,
            ResourceKinds kinds,
            StackEvents events,
            StackFaults faults,
            Endings endings,
            Delays delays) {
        this.stacks = stacks;
        this.templates = templates;
        this.kinds = kinds;
        this.events = events;
        this.faults = faults;
        this.endings = endings;
        this.delays = delays;
    }

    void step(Stack stack, Instant now) {
        StackWorld world = world(stack, now);
        world.rows().stream()
                .filter(row -> row.inProgress() && !now.isBefore(row.since().plus(delays.resource())))
                .forEach(row -> complete(stack, world, row, now));
        if (failed(stack)) {
            cancel(stack, now);
            endings.failed(stack, now);
            return;
        }
        world(stack, now).active().forEach(spec -> start(stack, spec, now));
        StackWorld after = world(stack, now);
        if (after.active().stream()
                .allMatch(spec ->
                        after.row(spec.logicalId()).filter(after::settled).isPresent())) {
            endings.deployed(stack, after, now);
        }
    }

    private StackWorld world(Stack stack, Instant now) {
        return new StackWorld(stack, templates.get(stack.current().template()), stacks, kinds, now);
    }

    private boolean failed(Stack stack) {
        return stacks.resources(stack).stream().anyMatch(row -> row.failed() && row.operation() == stack.operation());
    }

    private void cancel(Stack stack, Instant now) {
        stacks.resources(stack).stream()
                .filter(row -> row.inProgress() && !row.doomed())
                .forEach(row -> save(
                        stack,
                        row.in(
                                verb(row) + "_FAILED",
                                "Resource " + (row.fresh() ? "creation" : "update") + " cancelled",
                                now)));
    }

    private void start(Stack stack, ResourceSpec spec, Instant now) {
        StackWorld world = world(stack, now);
        @Nullable StackResource old = world.row(spec.logicalId()).orElse(null);
        if ((old != null && old.operation() == stack.operation()) || !world.ready(spec)) {
            return;
        }
        try {
            begin(stack, world, spec, old, world.wanted(spec), now);
        } catch (AwsException e) {
            StackResource row = row(stack, world, spec, old, Map.of(), now);
            save(stack, row.with(row.made(), row.made()).in(verb(row) + "_FAILED", e.message(), now));
        }
    }

    private void begin(
            Stack stack,
            StackWorld world,
            ResourceSpec spec,
            @Nullable StackResource old,
            Map<String, Object> wanted,
            Instant now) {
        StackResource row = row(stack, world, spec, old, wanted, now);
        Made made = row.made();
        if (made == null) {
            save(stack, row.in("CREATE_IN_PROGRESS", null, now));
        } else if (Replacement.differing(made.properties(), wanted).isEmpty()) {
            stacks.put(row);
        } else {
            boolean anew = Replacement.needed(world.kind(spec.type()), made.properties(), wanted);
            String why = "Requested update requires the creation of a new physical resource; hence creating one.";
            save(stack, row.with(made, made).in("UPDATE_IN_PROGRESS", anew ? why : null, now));
        }
    }

    private static StackResource row(
            Stack stack,
            StackWorld world,
            ResourceSpec spec,
            @Nullable StackResource old,
            Map<String, Object> wanted,
            Instant now) {
        Made made = old == null ? null : old.made();
        return new StackResource(
                stack.id(),
                spec.logicalId(),
                spec.type(),
                old == null ? "CREATE_IN_PROGRESS" : old.status(),
                null,
                wanted,
                made,
                null,
                spec.metadata(),
                world.needs(spec),
                spec.retained(),
                old == null ? now : old.since(),
                stack.operation(),
                made == null,
                false);
    }

    private void complete(Stack stack, StackWorld world, StackResource row, Instant now) {
        try {
            if (faults.strikes(stack, row.logicalId())) {
                throw new ResourceFailure("Resource handler returned message: \"Simulated failure, ordered as a fault\""
                        + " (HandlerErrorCode: GeneralServiceException)");
            }
            Made made = effect(world, row);
            save(stack, row.with(made, row.before()).in(verb(row) + "_COMPLETE", null, now));
        } catch (ResourceFailure e) {
            save(stack, row.in(verb(row) + "_FAILED", e.reason(), now));
        }
    }

    private static Made effect(StackWorld world, StackResource row) throws ResourceFailure {
        ResourceKind kind = world.kind(row.type());
        Made before = row.before();
        if (before == null || Replacement.needed(kind, before.properties(), row.wanted())) {
            return kind.create(world.order(row));
        }
        return kind.update(world.order(row), before);
    }

    private void save(Stack stack, StackResource row) {
        stacks.put(row);
        events.resource(stack, row, row.since());
    }

    private static String verb(StackResource row) {
        return row.fresh() ? "CREATE" : "UPDATE";
    }
}
