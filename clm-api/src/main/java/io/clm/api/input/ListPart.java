package io.clm.api.input;

import io.clm.api.error.ApiException;
import io.clm.store.Page;
import io.clm.store.sql.SortColumn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted, in which order.
 *
 * @param by a column
 * @param limit {@link Integer#MAX_VALUE} for all: what CLM, which knows no pages, expects
 */
public record ListPart<S extends SortColumn>(S by, boolean descending, Page.@Nullable Cursor cursor, int limit) {
    private static final int USUAL = 100;

    /** Reads {@code limit}, {@code cursor} and {@code sort}, of which the first of {@code columns} is the usual one. */
    public static <S extends SortColumn> ListPart<S> of(Filters filters, Map<String, S> columns, String usual) {
        String sort = sort(filters, usual);
        boolean descending = sort.startsWith("-");
        S by = Query.named("sort", descending ? sort.substring(1) : sort, columns);
        if (by == null) {
            throw ApiException.badRequest("sort", "must name a field");
        }
        String cursor = filters.text("cursor");
        int fallback = cursor == null ? Integer.MAX_VALUE : USUAL;
        return new ListPart<>(by, descending, Cursors.read(sort, by, cursor), limit(filters, fallback));
    }

    /** The order as it was given. */
    public static String sort(Filters filters, String usual) {
        String given = filters.text("sort");
        return given == null ? usual : given;
    }

    private static int limit(Filters filters, int fallback) {
        List<Integer> limits = filters.numbers("limit");
        return limits.isEmpty() ? fallback : Query.limit(limits.getLast(), Query.LONG_PAGE);
    }
}
