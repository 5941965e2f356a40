package io.clm.api.history;

import io.clm.store.audit.AuditEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One change.
 *
 * @param action such as {@code create}, {@code update}, {@code delete}, {@code status}, {@code approve}
 * @param subjectType such as {@code cluster}
 * @param before what it was, secrets masked; null when it is new
 * @param after what it is, secrets masked; null when it is gone
 * @param changes what differs, value by value; empty when it is new or gone
 */
@Schema(name = "HistoryEntry")
public record HistoryEntryDto(
        UUID id,
        Instant at,
        String actor,
        @Nullable String reason,
        String action,
        @Schema(example = "cluster") String subjectType,
        String subjectId,
        @Nullable String account,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        List<ChangedValueDto> changes) {

    static HistoryEntryDto of(AuditEntry entry, @Nullable JsonNode before, @Nullable JsonNode after) {
        return new HistoryEntryDto(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.reason(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.account(),
                before,
                after,
                Differences.of(before, after));
    }
}
