package io.clm.core.render;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Go prints them. */
final class GoTime {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private GoTime() {}

    static String print(Instant time) {
        String fraction = String.format(Locale.ROOT, "%09d", time.getNano()).replaceFirst("0+$", "");
        String dot = fraction.isEmpty() ? "" : "." + fraction;
        return SECONDS.format(time.atOffset(ZoneOffset.UTC)) + dot + " +0000 UTC";
    }
}
