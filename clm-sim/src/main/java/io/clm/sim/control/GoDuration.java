package io.clm.sim.control;

import io.clm.sim.http.HttpProblem;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads durations as {@code 30s}, {@code 1m30s}, {@code 500ms}. */
final class GoDuration {
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9}(h|ms|m|s))+");
    private static final Pattern PART = Pattern.compile("(\\d+)(h|ms|m|s)");

    private GoDuration() {}

    static @Nullable Duration parse(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!WHOLE.matcher(text).matches()) {
            throw new HttpProblem(400, field + ": must be a duration such as 30s, 1m30s or 500ms, not '" + text + "'");
        }
        Duration sum = Duration.ZERO;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            sum = sum.plus(part(Long.parseLong(part.group(1)), part.group(2)));
        }
        return sum;
    }

    private static Duration part(long amount, String unit) {
        return switch (unit) {
            case "h" -> Duration.ofHours(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMillis(amount);
        };
    }
}
