package io.clm.core.registry;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which way a cluster's life may go. What was never built may be given up at once; what was built is taken down first,
 * and until that has ended the wish may be withdrawn; what is gone stays gone.
 */
public final class ClusterLifecycle {

    private ClusterLifecycle() {}

    /** The statuses that may follow {@code status}, itself left out. */
    public static Set<LifecycleStatus> after(LifecycleStatus status) {
        return switch (status) {
            case REQUESTED ->
                EnumSet.of(
                        LifecycleStatus.CREATING,
                        LifecycleStatus.READY,
                        LifecycleStatus.DECOMMISSION_REQUESTED,
                        LifecycleStatus.DECOMMISSIONED);
            case CREATING -> EnumSet.of(LifecycleStatus.READY, LifecycleStatus.DECOMMISSION_REQUESTED);
            case READY -> EnumSet.of(LifecycleStatus.DECOMMISSION_REQUESTED);
            case DECOMMISSION_REQUESTED -> EnumSet.of(LifecycleStatus.READY, LifecycleStatus.DECOMMISSIONED);
            case DECOMMISSIONED -> EnumSet.noneOf(LifecycleStatus.class);
        };
    }

    /** Whether {@code after} may follow {@code before}; staying is always possible. */
    public static boolean allows(LifecycleStatus before, LifecycleStatus after) {
        return before == after || after(before).contains(after);
    }
}
