package io.clm.store.rollout;

import io.clm.core.rollout.Phase;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * How far a rollout is.
 *
 * @param waiting what it waits for; null while it acts
 * @param failure why it failed or was stopped; null otherwise
 */
public record Progress(
        RolloutState state,
        Phase phase,
        @Nullable Waiting waiting,
        @Nullable String failure) {

    /** It acts, in {@code phase}. */
    public static Progress in(Phase phase) {
        return new Progress(RolloutState.RUNNING, phase, null, null);
    }

    /** It waits, in {@code phase}. */
    public static Progress waiting(Phase phase, Waiting waiting) {
        return new Progress(RolloutState.RUNNING, phase, waiting, null);
    }

    /** All is done. */
    public static Progress done() {
        return new Progress(RolloutState.DONE, Phase.UNLOCK, null, null);
    }

    /** It ended otherwise, in {@code phase}. */
    public static Progress ended(RolloutState state, Phase phase, String why) {
        return new Progress(state, phase, null, why);
    }
}
