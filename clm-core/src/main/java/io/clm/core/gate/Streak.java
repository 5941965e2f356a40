package io.clm.core.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts so far: all the state that a gate has. It is kept on the thing it judges and survives a restart.
 *
 * @param good good verdicts in a row
 * @param lastAt when the last one counted; null before the first
 * @param badSince when the present row of bad verdicts began; null while the last one was good
 */
public record Streak(
        int good, @Nullable Instant lastAt, @Nullable Instant badSince) {

    public static final Streak NONE = new Streak(0, null, null);
}
