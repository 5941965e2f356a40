package io.clm.sim.kube.store;

import java.time.Duration;
import java.util.List;

/** A reader's place in the changes of one kind. One thread reads it. */
public final class Watch {
    private final KindFeed feed;
    private long position;

    Watch(KindFeed feed, long position) {
        this.feed = feed;
        this.position = position;
    }

    /**
     * The next changes in order; waits for one up to the time given, then answers none.
     *
     * @throws StatusException 410 when the reader fell so far behind that changes were forgotten: list again
     */
    public List<Change> next(Duration patience) throws InterruptedException {
        List<Change> changes = feed.after(position, patience);
        if (!changes.isEmpty()) {
            position = changes.getLast().resourceVersion();
        }
        return changes;
    }

    /** The version up to which this reader has seen the changes of its kind. */
    public long position() {
        return position;
    }
}
