package io.clm.sim.aws.cloudformation.stack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When things happened to a stack. */
public record StackTimes(
        Instant created,
        @Nullable Instant updated,
        @Nullable Instant deleted) {

    public StackTimes updatedAt(Instant at) {
        return new StackTimes(created, at, deleted);
    }

    public StackTimes deletedAt(Instant at) {
        return new StackTimes(created, updated, at);
    }
}
