package io.clm.core.id;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUID version 7 (RFC 9562): sorted by the time they were made. */
public final class Uuid7 {

    private Uuid7() {}

    /** A new id of the millisecond of {@code now}; {@code random} must be unpredictable enough not to repeat. */
    public static UUID of(Instant now, RandomGenerator random) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0fffL);
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
