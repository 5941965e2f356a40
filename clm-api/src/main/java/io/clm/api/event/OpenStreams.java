package io.clm.api.event;

import org.springframework.stereotype.Component;

/** What the event streams are like just now, for health and metrics. */
@Component
public class OpenStreams {

    private final EventFeed feed;

    OpenStreams(EventFeed feed) {
        this.feed = feed;
    }

    public int count() {
        return feed.size();
    }

    /** Whether they hear of new events. */
    public boolean areFed() {
        return feed.isListening();
    }
}
