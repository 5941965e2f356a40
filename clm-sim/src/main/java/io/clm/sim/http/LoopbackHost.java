package io.clm.sim.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the names of this machine for itself from others: a web page elsewhere must not reach the simulator by DNS tricks. */
public final class LoopbackHost {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private LoopbackHost() {}

    /** Whether a Host header names the loopback interface; the port does not matter, an absent header does not pass. */
    public static boolean allows(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.replaceFirst(":\\d+$", "");
        return NAMES.contains(name) || name.endsWith(".localhost");
    }
}
