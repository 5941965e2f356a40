package io.clm.core.roll;

import java.time.Instant;

/**
 * A machine of a group.
 *
 * @param current its launch template and version are the group's
 */
public record InstanceView(String id, String group, String zone, boolean current, LifeCycle state, Instant launchedAt) {

    /** Where it stands in the group. */
    public enum LifeCycle {
        PENDING,
        IN_SERVICE,
        STANDBY,
        TERMINATING
    }
}
