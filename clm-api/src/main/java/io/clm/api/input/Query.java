package io.clm.api.input;

import io.clm.api.error.ApiException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Query parameters whose values are named. */
public final class Query {

    /** Pages of what is looked up a part at a time have no more items. */
    public static final int SHORT_PAGE = 200;

    /** Pages of what is also read as a whole have no more items. */
    public static final int LONG_PAGE = 1000;

    private Query() {}

    /** The constant that {@code value} names; null when there is no value. */
    public static <T> @Nullable T named(String parameter, @Nullable String value, Map<String, T> names) {
        if (value == null) {
            return null;
        }
        T named = names.get(value);
        if (named == null) {
            throw ApiException.badRequest(parameter, "must be one of " + String.join(", ", names.keySet()));
        }
        return named;
    }

    /** An id; null when there is no value. */
    public static @Nullable UUID id(String parameter, @Nullable String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest(parameter, "must be a UUID");
        }
    }

    /** The {@code limit} of a page, at least 1 and at most {@code most}. */
    public static int limit(int value, int most) {
        return within("limit", value, 1, most);
    }

    /** A number between {@code min} and {@code max}. */
    public static int within(String parameter, int value, int min, int max) {
        if (value < min || value > max) {
            throw ApiException.badRequest(parameter, "must be between %d and %d".formatted(min, max));
        }
        return value;
    }
}
