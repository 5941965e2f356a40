package io.clm.store.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of the registry.
 *
 * @param action such as {@code create}, {@code update}, {@code delete}, {@code abort}
 * @param before JSON of the subject before, secrets masked; null when it is new
 * @param after JSON of the subject after, secrets masked; null when it is gone
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        @Nullable String reason,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String account,
        @Nullable String before,
        @Nullable String after) {}
