package io.clm.store;

import io.clm.core.id.Uuid7;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** New ids, sorted by time. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next(Clock clock) {
        return Uuid7.of(clock.instant(), RANDOM);
    }
}
