package io.clm.sim.aws.cloudformation.changeset;

import io.clm.sim.aws.cloudformation.stack.Definition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change set.
 *
 * @param id its ARN
 * @param create whether it makes the stack
 * @param failure why there is none to execute; null when there is
 * @param readyAt until when it is being computed
 * @param executed whether it was executed; with which token is in {@code executionToken}
 */
public record ChangeSet(
        String id,
        String name,
        String stackId,
        String stackName,
        boolean create,
        Definition definition,
        List<Change> changes,
        @Nullable String description,
        @Nullable String token,
        @Nullable String failure,
        String onFailure,
        Instant createdAt,
        Instant readyAt,
        boolean executed,
        @Nullable String executionToken) {

    String key() {
        return stackId + "|" + id;
    }

    /** As {@code CREATE_IN_PROGRESS}, {@code CREATE_COMPLETE} or {@code FAILED}. */
    public String status(Instant now) {
        if (now.isBefore(readyAt)) {
            return "CREATE_IN_PROGRESS";
        }
        return failure == null ? "CREATE_COMPLETE" : "FAILED";
    }

    /** As {@code AVAILABLE}, {@code UNAVAILABLE} or {@code EXECUTE_COMPLETE}. */
    public String executionStatus(Instant now) {
        if (executed) {
            return "EXECUTE_COMPLETE";
        }
        return status(now).equals("CREATE_COMPLETE") ? "AVAILABLE" : "UNAVAILABLE";
    }

    ChangeSet executedWith(@Nullable String by) {
        return new ChangeSet(
                id,
                name,
                stackId,
                stackName,
                create,
                definition,
                changes,
                description,
                token,
                failure,
                onFailure,
                createdAt,
                readyAt,
                true,
                by);
    }
}
