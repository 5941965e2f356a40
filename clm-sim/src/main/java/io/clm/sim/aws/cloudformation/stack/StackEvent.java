package io.clm.sim.aws.cloudformation.stack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line in a stack's history. */
public record StackEvent(
        String id,
        String stackId,
        String stackName,
        String logicalId,
        @Nullable String physicalId,
        String type,
        String status,
        @Nullable String reason,
        Instant at,
        @Nullable String token,
        long order) {

    /** Newest first within a stack. */
    String key() {
        return stackId + "|" + place();
    }

    /** Sorts newest first. */
    public String place() {
        return "%019d".formatted(Long.MAX_VALUE - order);
    }
}
