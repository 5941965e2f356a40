package io.clm.store.freeze;

import io.clm.core.freeze.Freeze;
import io.clm.core.freeze.FreezeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How freezes are read, alone or beside something else. */
public final class FreezeSql {
    /** What {@link #read} reads of {@code rollout_freeze f}. */
    public static final String COLUMNS = """
            f.id as f_id, f.scope as f_scope, f.subject as f_subject, f.reason as f_reason, f.actor as f_actor,
            f.created_at as f_created_at, f.until as f_until, f.row_version as f_version""";

    /** Holds for the freezes that are in force at {@code :now}. */
    public static final String IN_FORCE = "f.lifted_at is null and (f.until is null or f.until > :now)";

    private FreezeSql() {}

    /** The freeze of a row; null when there is none. */
    public static @Nullable Freeze read(ResultSet row) throws SQLException {
        UUID id = row.getObject("f_id", UUID.class);
        OffsetDateTime until = row.getObject("f_until", OffsetDateTime.class);
        return id == null
                ? null
                : new Freeze(
                        id,
                        FreezeScope.valueOf(row.getString("f_scope")),
                        row.getString("f_subject"),
                        row.getString("f_reason"),
                        row.getString("f_actor"),
                        row.getObject("f_created_at", OffsetDateTime.class).toInstant(),
                        until == null ? null : until.toInstant());
    }
}
