package io.clm.api.event;

import io.clm.api.config.ClmProperties;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.event.EventFilter;
import io.clm.store.event.EventStore;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sends events as they come until the reader goes away or the program stops. */
@Component
class EventStream {

    private static final int PAGE = 500;
    private static final long RETRY_MILLIS = 1000;

    private final EventStore events;
    private final EventFeed feed;
    private final ClmProperties properties;

    EventStream(EventStore events, EventFeed feed, ClmProperties properties) {
        this.events = events;
        this.feed = feed;
        this.properties = properties;
    }

    boolean isFull() {
        return feed.size() >= properties.events().maxStreams();
    }

    /**
     * Sends everything after {@code after} that the filter lets through, but for what is of clusters that are not {@code
     * seen}; returns when the program stops.
     */
    void send(EventFilter filter, Predicate<String> seen, long after, SseWriter writer)
            throws IOException, InterruptedException {
        Wakeups wakeups = new Wakeups();
        feed.join(wakeups);
        try {
            writer.retryAfter(RETRY_MILLIS);
            long last = after;
            while (feed.isRunning()) {
                last = catchUp(filter, seen, last, writer);
                sendViews(filter, seen, wakeups, writer);
                if (!wakeups.await(properties.events().heartbeat())) {
                    writer.heartbeat();
                }
            }
        } finally {
            feed.leave(wakeups);
        }
    }

    private long catchUp(EventFilter filter, Predicate<String> seen, long after, SseWriter writer) throws IOException {
        long last = after;
        List<RolloutEvent> page;
        do {
            page = read(filter, last);
            for (RolloutEvent event : page) {
                if (event.clusterId() == null || seen.test(event.clusterId())) {
                    writer.event(EventDto.of(event));
                }
                last = event.seq();
            }
        } while (page.size() == PAGE);
        writer.flush();
        return last;
    }

    /** While the database is away there is nothing to tell; the feed wakes everybody when it is back. */
    private List<RolloutEvent> read(EventFilter filter, long after) {
        try {
            return events.after(after, filter, PAGE);
        } catch (DataAccessException | TransactionException e) {
            return List.of();
        }
    }

    private static void sendViews(EventFilter filter, Predicate<String> seen, Wakeups wakeups, SseWriter writer)
            throws IOException {
        for (String cluster : wakeups.takeViews()) {
            if (filter.rolloutId() == null
                    && (filter.clusterId() == null || filter.clusterId().equals(cluster))
                    && seen.test(cluster)) {
                writer.view(new ViewChangedDto(cluster));
            }
        }
        writer.flush();
    }
}
