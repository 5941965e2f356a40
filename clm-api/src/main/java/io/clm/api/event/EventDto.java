package io.clm.api.event;

import io.clm.core.rollout.Phase;
import io.clm.core.rollout.RolloutEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the narrative.
 *
 * @param seq its place in the one stream of all events
 * @param type such as {@code node.drain_started}
 * @param subject such as {@code node/ip-10-0-0-7}; empty when it is about the whole
 */
@Schema(name = "Event")
public record EventDto(
        long seq,
        Instant at,
        @Schema(example = "node.drain_started") String type,
        @Nullable String clusterId,
        @Nullable UUID rolloutId,
        @Nullable Phase phase,
        String subject,
        String message,
        String actor,
        @Nullable String reason,
        Map<String, String> data) {

    static EventDto of(RolloutEvent event) {
        return new EventDto(
                event.seq(),
                event.at(),
                event.type().wire(),
                event.clusterId(),
                event.rolloutId(),
                event.phase(),
                event.subject(),
                event.message(),
                event.actor(),
                event.reason(),
                event.data());
    }
}
