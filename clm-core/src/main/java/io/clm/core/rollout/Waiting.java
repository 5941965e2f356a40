package io.clm.core.rollout;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one answer to "why is it not moving?".
 *
 * @param subject what is waited for, such as {@code node/ip-10-0-0-7} or {@code pod/shop/cart-0}
 * @param owner who owns the blocker, such as {@code statefulset/shop/cart}; null when nobody does
 * @param text a sentence for people, the same in log, API and page
 * @param since when the waiting began
 * @param nextRetry when it is looked at again; null when only an outside change helps
 */
public record Waiting(
        Kind kind,
        String subject,
        @Nullable String owner,
        String text,
        Instant since,
        @Nullable Instant nextRetry) {

    /** What kind of thing is waited for. */
    public enum Kind {
        WINDOW,
        FREEZE,
        BUDGET,
        QUEUE,
        LOCK,
        NODE,
        POD,
        PDB,
        GATE,
        STACK,
        API,
        OBJECT,
        APPROVAL,
        PAUSED,
        BLOCKED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
