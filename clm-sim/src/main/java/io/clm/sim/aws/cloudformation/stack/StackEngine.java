package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.Delays;
import io.clm.sim.aws.cloudformation.resource.ResourceKinds;
import java.time.Instant;

/** Moves stacks on. Everything goes by stored times, so that it makes no difference whether the process lived in between. */
public final class StackEngine {
    private final Stacks stacks;
    private final Deploy deploy;
    private final Undo undo;
    private final Removal removal;

    public StackEngine(
            Stacks stacks,
            Templates templates,
            ResourceKinds kinds,
            StackEvents events,
            StackFaults faults,
            Delays delays) {
        Endings endings = new Endings(stacks, events);
        this.stacks = stacks;
        this.deploy = new Deploy(stacks, templates, kinds, events, faults, endings, delays);
        this.undo = new Undo(stacks, templates, kinds, events, endings, delays);
        this.removal = new Removal(stacks, kinds, events, endings, delays);
    }

    /** One look at every stack at which something is under way. */
    public void tick(Instant now) {
        stacks.all().stream().filter(stack -> stack.status().busy()).forEach(stack -> step(stack, now));
    }

    private void step(Stack stack, Instant now) {
        switch (stack.status()) {
            case CREATE_IN_PROGRESS, UPDATE_IN_PROGRESS -> deploy.step(stack, now);
            case UPDATE_ROLLBACK_IN_PROGRESS -> undo.step(stack, now);
            default -> removal.step(stack, now);
        }
    }
}
