package io.clm.core.roll;

import io.clm.core.drain.DrainStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A node as observed.
 *
 * @param instance id of its machine, from the provider id
 * @param ready its Ready condition is True
 * @param readyChangedAt when that condition last changed
 * @param schedulable nobody has cordoned it
 * @param volumes whether volumes that live in one zone are attached
 * @param drain what its drain would do next; null when the roll has not marked it for drain
 */
public record NodeView(
        NodeRef ref,
        String instance,
        boolean ready,
        Instant readyChangedAt,
        boolean schedulable,
        boolean volumes,
        NodeMarks marks,
        @Nullable DrainStep drain) {}
