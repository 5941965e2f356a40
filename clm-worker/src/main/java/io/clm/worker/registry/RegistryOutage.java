package io.clm.worker.registry;

import io.clm.store.Outage;

/** Tells a registry that is away from a mistake of ours. */
public final class RegistryOutage {
    private RegistryOutage() {}

    /** Whether {@code failure} passes when the registry is back. */
    public static boolean is(Throwable failure) {
        return Outage.is(failure);
    }
}
