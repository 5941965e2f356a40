package io.clm.store.audit;

import io.clm.store.Change;
import io.clm.store.Ids;
import io.clm.store.audit.AuditStore.Subject;
import io.clm.store.json.Json;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done, not written yet: {@link AuditStore} writes it, or whoever writes an event writes both.
 *
 * @param parameters of {@link #INSERT}
 */
public record AuditRow(Map<String, @Nullable Object> parameters) {

    /** The names of its parameters meet no others. With a {@code from} behind it, it writes a row for each there. */
    public static final String INSERT = """
            insert into audit (id, at, actor, reason, action, subject_type, subject_id, account, before, after)
            select :audit_id, :audit_at, :audit_actor, :audit_reason, :audit_action, :audit_type, :audit_subject,
                :audit_account, :audit_before::jsonb, :audit_after::jsonb
            """;

    /** {@code before} and {@code after} are core records or null. */
    public static AuditRow of(
            Clock clock, Change by, String action, Subject subject, @Nullable Object before, @Nullable Object after) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("audit_id", Ids.next(clock));
        parameters.put("audit_at", clock.instant().atOffset(ZoneOffset.UTC));
        parameters.put("audit_actor", by.actor());
        parameters.put("audit_reason", by.reason());
        parameters.put("audit_action", action);
        parameters.put("audit_type", subject.type());
        parameters.put("audit_subject", subject.id());
        parameters.put("audit_account", subject.account());
        parameters.put("audit_before", before == null ? null : Json.writeAudit(before));
        parameters.put("audit_after", after == null ? null : Json.writeAudit(after));
        return new AuditRow(parameters);
    }
}
