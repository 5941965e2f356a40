package io.clm.core.rollout;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the narrative, append-only.
 *
 * @param seq its place in the one stream of all events, from 1; 0 before it is stored
 * @param rolloutId null for events of a cluster outside any rollout
 * @param subject such as {@code node/ip-10-0-0-7}; empty when it is about the whole
 * @param actor who did it: a person's name or {@code clm}
 */
public record RolloutEvent(
        long seq,
        Instant at,
        EventType type,
        @Nullable String clusterId,
        @Nullable UUID rolloutId,
        @Nullable Phase phase,
        String subject,
        String message,
        String actor,
        @Nullable String reason,
        Map<String, String> data) {

    public RolloutEvent {
        data = new TreeMap<>(data);
    }
}
