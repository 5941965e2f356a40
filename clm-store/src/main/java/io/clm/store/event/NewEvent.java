package io.clm.store.event;

import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.Change;
import java.time.Instant;
import java.util.Map;

/** Events that are not stored yet. */
public final class NewEvent {

    private NewEvent() {}

    /** About a channel. */
    public static RolloutEvent ofChannel(Instant at, EventType type, String channel, String message, Change by) {
        return new RolloutEvent(
                0,
                at,
                type,
                null,
                null,
                null,
                "channel/" + channel,
                message,
                by.actor(),
                by.reason(),
                Map.of("channel", channel));
    }

    /** About a cluster outside any rollout. */
    public static RolloutEvent ofCluster(Instant at, EventType type, String clusterId, String message, Change by) {
        return new RolloutEvent(
                0, at, type, clusterId, null, null, "cluster/" + clusterId, message, by.actor(), by.reason(), Map.of());
    }

    /** About a rollout as a whole. */
    public static RolloutEvent ofRollout(Instant at, EventType type, Rollout rollout, String message, Change by) {
        return new RolloutEvent(
                0,
                at,
                type,
                rollout.clusterId(),
                rollout.id(),
                rollout.phase(),
                "",
                message,
                by.actor(),
                by.reason(),
                Map.of());
    }
}
