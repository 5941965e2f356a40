package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.cloudformation.resource.Made;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a stack.
 *
 * @param status as CloudFormation shows it, such as {@code CREATE_IN_PROGRESS}
 * @param wanted the properties that it is to have
 * @param made what is there; null before the first time
 * @param before what was there before the operation that is under way; null when that has not changed it
 * @param metadata of the template
 * @param needs logical ids of what it needs
 * @param since when it came into its status
 * @param operation of the stack that touched it last
 * @param fresh whether that operation made it
 * @param doomed whether it is to be deleted
 */
public record StackResource(
        String stackId,
        String logicalId,
        String type,
        String status,
        @Nullable String reason,
        Map<String, Object> wanted,
        @Nullable Made made,
        @Nullable Made before,
        Map<String, Object> metadata,
        List<String> needs,
        boolean retained,
        Instant since,
        long operation,
        boolean fresh,
        boolean doomed) {

    /** One of a stack and logical id, but for replaced ones that wait for their end. */
    public String key() {
        return stackId + "|" + logicalId + (doomed && made != null ? "|" + made.id() : "");
    }

    public @Nullable String physicalId() {
        return made == null ? null : made.id();
    }

    public boolean inProgress() {
        return status.endsWith("_IN_PROGRESS");
    }

    public boolean failed() {
        return status.endsWith("_FAILED");
    }

    StackResource in(String next, @Nullable String why, Instant at) {
        return new StackResource(
                stackId, logicalId, type, next, why, wanted, made, before, metadata, needs, retained, at, operation,
                fresh, doomed);
    }

    StackResource with(@Nullable Made now, @Nullable Made earlier) {
        return new StackResource(
                stackId, logicalId, type, status, reason, wanted, now, earlier, metadata, needs, retained, since,
                operation, fresh, doomed);
    }

    StackResource wanting(Map<String, Object> properties) {
        return new StackResource(
                stackId,
                logicalId,
                type,
                status,
                reason,
                properties,
                made,
                before,
                metadata,
                needs,
                retained,
                since,
                operation,
                fresh,
                doomed);
    }

    StackResource settled(long in) {
        return new StackResource(
                stackId, logicalId, type, status, reason, wanted, made, before, metadata, needs, retained, since, in,
                false, doomed);
    }

    StackResource doomed(Instant at) {
        return new StackResource(
                stackId, logicalId, type, status, reason, wanted, made, null, metadata, needs, retained, at, operation,
                fresh, true);
    }
}
