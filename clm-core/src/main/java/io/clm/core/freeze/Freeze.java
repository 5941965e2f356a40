package io.clm.core.freeze;

import io.clm.core.registry.Cluster;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A soft freeze: nothing new starts; what runs goes on to its end.
 *
 * @param subject the channel's name or the cluster's id; null for the whole fleet
 * @param actor who froze
 * @param until when it ends by itself; null when only a person ends it
 */
public record Freeze(
        UUID id,
        FreezeScope scope,
        @Nullable String subject,
        String reason,
        String actor,
        Instant createdAt,
        @Nullable Instant until) {

    /** Whether it holds {@code cluster}, as long as it lasts. */
    public boolean holds(Cluster cluster) {
        return switch (scope) {
            case FLEET -> true;
            case CHANNEL -> cluster.channel().equals(subject);
            case CLUSTER -> cluster.id().equals(subject);
        };
    }

    public boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }

    /** In a sentence, the same in log, API and page. */
    public String text() {
        String what = switch (scope) {
            case FLEET -> "The fleet";
            case CHANNEL -> "Channel " + subject;
            case CLUSTER -> "The cluster";
        };
        String end = until == null ? "until somebody lifts it" : "until " + until;
        return "%s is frozen by %s %s: %s".formatted(what, actor, end, reason);
    }
}
