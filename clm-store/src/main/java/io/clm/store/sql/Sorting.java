package io.clm.store.sql;

import io.clm.store.Page;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: by one column, ties by id in the same direction, so that an index on both serves it.
 *
 * @param id the column of the id
 */
public record Sorting(SortColumn by, boolean descending, String id) {

    public String orderBy() {
        String direction = descending ? " desc" : "";
        return isById()
                ? " order by " + id + direction
                : " order by " + by.column() + direction + ", " + id + direction;
    }

    /** Leaves out everything up to {@code cursor}; null leaves out nothing. */
    public void skip(Where where, Page.@Nullable Cursor cursor) {
        if (cursor == null) {
            return;
        }
        String than = descending ? "<" : ">";
        if (isById()) {
            where.and(id + " " + than + " %s", cursor.id());
        } else {
            String place = "(" + by.column() + ", " + id + ") " + than + " (cast(%s as " + by.type() + "), %s)";
            where.and(place, cursor.value(), cursor.id());
        }
    }

    private boolean isById() {
        return by.column().equals(id);
    }
}
