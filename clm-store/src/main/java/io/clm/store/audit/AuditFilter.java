package io.clm.store.audit;

import io.clm.store.sql.Where;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which audit rows; null means all.
 *
 * @param before only those older than this id: the cursor
 */
public record AuditFilter(
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable String actor,
        @Nullable String account,
        @Nullable UUID before) {

    Where where() {
        Where where = new Where();
        is(where, "subject_type", subjectType);
        is(where, "subject_id", subjectId);
        is(where, "actor", actor);
        is(where, "account", account);
        if (before != null) {
            where.and("id < %s", before);
        }
        return where;
    }

    private static void is(Where where, String column, @Nullable String value) {
        if (value != null) {
            where.in(column, List.of(value));
        }
    }
}
