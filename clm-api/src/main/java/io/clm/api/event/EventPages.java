package io.clm.api.event;

import io.clm.api.input.Query;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.event.EventFilter;
import io.clm.store.event.EventStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Events, page by page. */
@Component
public class EventPages {

    private final EventStore events;

    EventPages(EventStore events) {
        this.events = events;
    }

    /** The events after {@code after}, at most {@code limit}, which must be 1 to 1000. */
    public EventPageDto page(EventFilter filter, long after, int limit) {
        Query.limit(limit, Query.LONG_PAGE);
        List<RolloutEvent> found = events.after(after, filter, limit + 1);
        List<EventDto> items = found.stream().limit(limit).map(EventDto::of).toList();
        boolean more = found.size() > limit;
        return new EventPageDto(items, more ? String.valueOf(items.getLast().seq()) : null);
    }
}
