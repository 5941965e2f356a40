package io.clm.core.rollout;

import java.util.Locale;
import java.util.Optional;

/** What an event tells; the wire name is lower case with dots ({@code node.drain_started}). */
public enum EventType {
    CHANNEL_HEAD,
    CHANNEL_PROBLEM,
    FREEZE_SET,
    FREEZE_LIFTED,
    CLUSTER_CREATED,
    CLUSTER_CHANGED,
    CLUSTER_STATUS,
    CLUSTER_DELETED,
    PLAN_MADE,
    PLAN_EMPTY,
    PLAN_BLOCKED,
    ROLLOUT_PLANNED,
    ROLLOUT_APPROVED,
    ROLLOUT_STARTED,
    ROLLOUT_RESUMED,
    ROLLOUT_PAUSED,
    ROLLOUT_WAITING,
    ROLLOUT_PHASE,
    ROLLOUT_DONE,
    ROLLOUT_FAILED,
    ROLLOUT_ABORTED,
    ROLLOUT_SUPERSEDED,
    ROLLOUT_REQUESTED,
    FILES_UPLOADED,
    STACK_STARTED,
    STACK_DONE,
    STACK_FAILED,
    OBJECT_APPLIED,
    OBJECT_DELETED,
    OBJECT_READY,
    POOL_STARTED,
    POOL_RESIZED,
    POOL_DONE,
    NODE_TAINTED,
    NODE_CORDONED,
    NODE_UNCORDONED,
    NODE_DRAIN_STARTED,
    NODE_DRAINED,
    NODE_TERMINATED,
    NODE_READY,
    NODE_CANARY,
    NODE_PARKED,
    POD_EVICTED,
    POD_FORCED,
    GATE_VERDICT;

    /** The name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    /** The type of a wire name; empty when there is none. */
    public static Optional<EventType> ofWire(String wire) {
        for (EventType type : values()) {
            if (type.wire().equals(wire)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
