package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The histories of all stacks, the last {@value #KEPT} lines of each. */
public final class StackEvents {
    private static final int KEPT = 1000;

    private final Table<StackEvent> table;
    private long last;

    public StackEvents(StateLog log) {
        this.table = log.table("stack-events", StackEvent.class);
        this.last = table.all().stream().mapToLong(StackEvent::order).max().orElse(0);
    }

    /** Newest first. */
    public List<StackEvent> of(String stackId) {
        return List.copyOf(table.startingWith(stackId + "|"));
    }

    void stack(Stack stack, Instant at) {
        String status = stack.status().name();
        add(stack, stack.name(), stack.id(), "AWS::CloudFormation::Stack", status, stack.reason(), at);
    }

    void resource(Stack stack, StackResource resource, Instant at) {
        add(stack, resource, resource.status(), resource.reason(), at);
    }

    void add(Stack stack, StackResource resource, String status, @Nullable String reason, Instant at) {
        add(stack, resource.logicalId(), resource.physicalId(), resource.type(), status, reason, at);
    }

    private void add(
            Stack stack,
            String logicalId,
            @Nullable String physicalId,
            String type,
            String status,
            @Nullable String reason,
            Instant at) {
        last = Math.max(last + 1, at.toEpochMilli() * 1000);
        String id = logicalId + "-" + UUID.randomUUID();
        StackEvent event = new StackEvent(
                id, stack.id(), stack.name(), logicalId, physicalId, type, status, reason, at, stack.token(), last);
        table.put(event.key(), event);
        List<StackEvent> all = of(stack.id());
        all.subList(Math.min(KEPT, all.size()), all.size()).forEach(old -> table.remove(old.key()));
    }
}
