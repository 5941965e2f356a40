package io.clm.store;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the next part begins; null at the end
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page of at most {@code limit} of what was {@code found}, which is one more when there is more. */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> place) {
        boolean more = found.size() > limit;
        List<T> items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? place.apply(items.getLast()) : null);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }

    /**
     * A place in a sorted list: after the item with this id, whose sorted value is this.
     *
     * @param value as text
     */
    public record Cursor(String value, String id) {}
}
