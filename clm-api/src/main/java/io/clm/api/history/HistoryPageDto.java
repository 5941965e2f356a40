package io.clm.api.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes, newest first.
 *
 * @param nextCursor to be given as {@code cursor}; null at the end
 */
@Schema(name = "HistoryPage")
public record HistoryPageDto(
        List<HistoryEntryDto> items, @Nullable String nextCursor) {}
