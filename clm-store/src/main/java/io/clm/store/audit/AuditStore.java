package io.clm.store.audit;

import io.clm.store.Change;
import io.clm.store.sql.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what, when and why; written in the transaction of the change. */
@Component
public class AuditStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes one row; {@code before} and {@code after} are core records or null. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Change by, String action, Subject subject, @Nullable Object before, @Nullable Object after) {
        AuditRow row = AuditRow.of(clock, by, action, subject, before, after);
        jdbc.sql(AuditRow.INSERT).params(row.parameters()).update();
    }

    /** What was done to a subject, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String subjectType, String subjectId, int limit) {
        return list(new AuditFilter(subjectType, subjectId, null, null, null), limit);
    }

    /** What was done, newest first. */
    public List<AuditEntry> list(AuditFilter filter, int limit) {
        Where where = filter.where();
        return jdbc.sql("select * from audit" + where.sql() + " order by id desc limit :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query(AuditStore::read)
                .list();
    }

    private static AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("account"),
                row.getString("before"),
                row.getString("after"));
    }

    /** What a change is about; {@code account} null when it belongs to none. */
    public record Subject(String type, String id, @Nullable String account) {}
}
