package io.clm.cli.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Times as YAML writes them: a day, or a day and a time with an offset. */
final class YamlTime {

    private YamlTime() {}

    /** Null when it is no time. */
    static @Nullable Instant parse(String text) {
        try {
            return text.length() <= "2024-01-31".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(
                                    text.strip().replaceFirst("[ t]+", "T").replaceFirst(" +", ""))
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
