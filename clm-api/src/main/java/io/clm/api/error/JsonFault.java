package io.clm.api.error;

import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** What is wrong with a body that cannot be read, with line and column. */
final class JsonFault {

    private JsonFault() {}

    /** Whether the body is longer than any may be. */
    static boolean isTooLong(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException limit
                    && limit.getOriginalMessage().contains("Document length")) {
                return true;
            }
        }
        return false;
    }

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return "the body is not valid JSON" + place(json) + ": " + words(json);
            }
        }
        return "the body is missing or cannot be read";
    }

    private static String words(JacksonException json) {
        return JsonWords.of(Objects.requireNonNullElse(json.getOriginalMessage(), ""));
    }

    private static String place(JacksonException json) {
        TokenStreamLocation location = json.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
