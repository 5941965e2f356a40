package io.clm.core.registry;

import java.util.Locale;
import java.util.Optional;

/** Where a cluster stands in its life; wire names as in CLM's registry ({@code decommission-requested}). */
public enum LifecycleStatus {
    REQUESTED,
    CREATING,
    READY,
    DECOMMISSION_REQUESTED,
    DECOMMISSIONED;

    /** The name on the wire: lower case, words joined by {@code -}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Somebody wants it gone, or it is: nothing new is done to it. */
    public boolean isLeaving() {
        return switch (this) {
            case REQUESTED, CREATING, READY -> false;
            case DECOMMISSION_REQUESTED, DECOMMISSIONED -> true;
        };
    }

    /** The status of a wire name; empty when there is none. */
    public static Optional<LifecycleStatus> ofWire(String wire) {
        for (LifecycleStatus status : values()) {
            if (status.wire().equals(wire)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
