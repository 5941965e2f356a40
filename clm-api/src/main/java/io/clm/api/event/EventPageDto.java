package io.clm.api.event;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events in order.
 *
 * @param nextCursor to be given as {@code after}; null at the end
 */
@Schema(name = "EventPage")
public record EventPageDto(List<EventDto> items, @Nullable String nextCursor) {}
