package io.clm.sim.aws.cloudformation.stack;

import org.jspecify.annotations.Nullable;

/**
 * Settings of a stack.
 *
 * @param guarded whether it must not be deleted
 * @param policy its stack policy
 * @param onFailure {@code ROLLBACK}, {@code DO_NOTHING} or {@code DELETE}: what becomes of a create that fails
 * @param changeSet ARN of the change set executed last
 */
public record StackSettings(
        boolean guarded,
        @Nullable String policy,
        String onFailure,
        @Nullable String changeSet) {

    public static final StackSettings DEFAULTS = new StackSettings(false, null, "ROLLBACK", null);

    public StackSettings guarded(boolean next) {
        return new StackSettings(next, policy, onFailure, changeSet);
    }

    public StackSettings policy(String next) {
        return new StackSettings(guarded, next, onFailure, changeSet);
    }

    public StackSettings onFailure(String next) {
        return new StackSettings(guarded, policy, next, changeSet);
    }

    public StackSettings changeSet(String next) {
        return new StackSettings(guarded, policy, onFailure, next);
    }
}
