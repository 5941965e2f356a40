package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a group did.
 *
 * @param launch whether it launched; else it terminated
 * @param instance null when nothing came of it
 * @param failure why it failed; null when it did not
 */
public record Activity(
        String id,
        Scope scope,
        String group,
        boolean launch,
        @Nullable String instance,
        String cause,
        Instant start,
        @Nullable String failure) {

    /** Groups by name, newest first. */
    String key() {
        return scope.key(group) + "|" + order();
    }

    String order() {
        return "%019d".formatted(Long.MAX_VALUE - start.toEpochMilli()) + "|" + id;
    }

    String description() {
        if (instance == null) {
            return "Launching a new EC2 instance.  Status Reason: " + failure;
        }
        return (launch ? "Launching a new EC2 instance: " : "Terminating EC2 instance: ") + instance;
    }
}
