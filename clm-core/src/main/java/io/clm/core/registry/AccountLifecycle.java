package io.clm.core.registry;

import java.util.EnumSet;
import java.util.Set;

/** Which way an account's life may go. It knows four statuses; nobody requests that one be decommissioned. */
public final class AccountLifecycle {

    /** The statuses that an account may have. */
    public static final Set<LifecycleStatus> STATUSES = Set.copyOf(EnumSet.of(
            LifecycleStatus.REQUESTED,
            LifecycleStatus.CREATING,
            LifecycleStatus.READY,
            LifecycleStatus.DECOMMISSIONED));

    private AccountLifecycle() {}

    /** The statuses that may follow {@code status}, itself left out. */
    public static Set<LifecycleStatus> after(LifecycleStatus status) {
        return switch (status) {
            case REQUESTED ->
                EnumSet.of(LifecycleStatus.CREATING, LifecycleStatus.READY, LifecycleStatus.DECOMMISSIONED);
            case CREATING -> EnumSet.of(LifecycleStatus.READY, LifecycleStatus.DECOMMISSIONED);
            case READY -> EnumSet.of(LifecycleStatus.DECOMMISSIONED);
            case DECOMMISSION_REQUESTED, DECOMMISSIONED -> EnumSet.noneOf(LifecycleStatus.class);
        };
    }

    /** Whether {@code after} may follow {@code before}; staying is always possible. */
    public static boolean allows(LifecycleStatus before, LifecycleStatus after) {
        return before == after || after(before).contains(after);
    }
}
