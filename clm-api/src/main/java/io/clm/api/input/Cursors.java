package io.clm.api.input;

import io.clm.api.error.ApiException;
import io.clm.store.Page;
import io.clm.store.sql.SortColumn;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cursors as clients get them: texts that mean nothing to them. */
public final class Cursors {
    private static final char SEPARATOR = '\n';
    private static final int PARTS = 3;

    private Cursors() {}

    /** @param order the cursor is good for */
    public static @Nullable String write(String order, Page.@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        String text = order + SEPARATOR + cursor.id() + SEPARATOR + cursor.value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor that was given; it must be of the same order. */
    public static Page.@Nullable Cursor read(String order, SortColumn by, @Nullable String given) {
        if (given == null) {
            return null;
        }
        List<String> parts = List.of(decoded(given).split(String.valueOf(SEPARATOR), PARTS));
        if (parts.size() < PARTS || !parts.getFirst().equals(order) || !fits(by, parts.get(2))) {
            throw ApiException.badRequest("cursor", "is none of this list in this order");
        }
        return new Page.Cursor(parts.get(2), parts.get(1));
    }

    /** Whether the database could read a value: cursors may be forged. */
    private static boolean fits(SortColumn by, String value) {
        try {
            return switch (by.type()) {
                case "integer" -> Integer.parseInt(value) >= 0;
                case "timestamptz" -> Instant.parse(value).isAfter(Instant.EPOCH);
                case String text -> value.indexOf('\0') < 0;
            };
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private static String decoded(String given) {
        try {
            return new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("cursor", "is none that was given here");
        }
    }
}
