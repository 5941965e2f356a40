package io.clm.api.security;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each role may also do what those before it may. */
public enum Role {
    /** Reads everything in its scope. */
    VIEWER,
    /** Also steers rollouts, and changes the clusters of its scope. */
    OPERATOR,
    /** Also makes and deletes clusters and accounts, and sets up channels. */
    ADMIN;

    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** The name on the wire, and in configuration. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a wire name; empty when there is none. */
    public static Optional<Role> ofWire(String wire) {
        for (Role role : values()) {
            if (role.wire().equals(wire)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
