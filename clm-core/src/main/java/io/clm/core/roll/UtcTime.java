package io.clm.core.roll;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times in annotations and tags: ISO 8601, UTC. What cannot be read is as good as absent: anybody may write there. */
final class UtcTime {

    private UtcTime() {}

    static Optional<Instant> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
