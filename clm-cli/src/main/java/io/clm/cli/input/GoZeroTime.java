package io.clm.cli.input;

import java.time.Instant;

/** What Go takes for a time that nobody gave. */
final class GoZeroTime {

    static final Instant ZERO = Instant.parse("0001-01-01T00:00:00Z");

    private GoZeroTime() {}
}
