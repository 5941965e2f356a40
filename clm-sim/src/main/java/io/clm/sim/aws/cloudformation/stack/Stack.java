package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stack.
 *
 * @param id its ARN
 * @param current what it is, or is being made to
 * @param previous what it was before the update that is under way
 * @param imports names of exports that it uses
 * @param operation counts what was done to it; resources carry the number that touched them last
 * @param token of the request behind the operation
 */
public record Stack(
        String id,
        Scope scope,
        String name,
        StackStatus status,
        @Nullable String reason,
        Definition current,
        @Nullable Definition previous,
        List<Output> outputs,
        List<String> imports,
        StackSettings settings,
        StackTimes times,
        long operation,
        @Nullable String token) {

    public String key() {
        return scope.key(id);
    }

    public boolean deleted() {
        return status == StackStatus.DELETE_COMPLETE;
    }

    /** In another state, for a reason. */
    public Stack in(StackStatus next, @Nullable String why) {
        return new Stack(
                id, scope, name, next, why, current, previous, outputs, imports, settings, times, operation, token);
    }

    /** At the beginning of a new operation. */
    public Stack begin(StackStatus next, @Nullable String requestToken, StackTimes at) {
        return new Stack(
                id,
                scope,
                name,
                next,
                null,
                current,
                previous,
                outputs,
                imports,
                settings,
                at,
                operation + 1,
                requestToken);
    }

    /** On the way to another definition; the one it has is kept for a rollback. */
    public Stack towards(Definition next) {
        return new Stack(
                id, scope, name, status, reason, next, current, outputs, imports, settings, times, operation, token);
    }

    /** Back to the definition before. */
    public Stack back() {
        Definition old = previous == null ? current : previous;
        return new Stack(
                id, scope, name, status, reason, old, null, outputs, imports, settings, times, operation, token);
    }

    /** With the results of an operation that ended well. */
    public Stack with(List<Output> results, List<String> used) {
        return new Stack(
                id, scope, name, status, reason, current, null, results, used, settings, times, operation, token);
    }

    public Stack with(StackSettings next) {
        return new Stack(
                id, scope, name, status, reason, current, previous, outputs, imports, next, times, operation, token);
    }

    public Stack with(StackTimes next) {
        return new Stack(
                id, scope, name, status, reason, current, previous, outputs, imports, settings, next, operation, token);
    }
}
