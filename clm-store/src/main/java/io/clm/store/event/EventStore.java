package io.clm.store.event;

import io.clm.core.rollout.RolloutEvent;
import io.clm.store.fence.Fence;
import io.clm.store.fence.FenceCheck;
import io.clm.store.fence.FencedWrite;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one stream of events, append-only. Who has read up to a seq will never find a smaller one later. */
@Component
public class EventStore {

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final FenceCheck fences;

    EventStore(Outbox outbox, JdbcClient jdbc, FenceCheck fences) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.fences = fences;
    }

    /** Appends when the surrounding transaction, or one of its own, commits; {@code seq} is given then. */
    @Transactional
    public void append(RolloutEvent event) {
        outbox.add(event);
    }

    /** The same, for a worker that must still hold the rollout. */
    @Transactional
    public FencedWrite append(Fence fence, RolloutEvent event) {
        return fences.guarded(fence, () -> outbox.add(event));
    }

    /** The events with a seq greater than {@code after}, in order, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<RolloutEvent> after(long after, EventFilter filter, int limit) {
        return jdbc.sql(EventSql.AFTER)
                .param("after", after)
                .param("cluster", filter.clusterId())
                .param("rollout", filter.rolloutId())
                .param("limit", limit)
                .query(EventSql::read)
                .list();
    }

    /** The seq of the newest event; 0 when there is none. */
    @Transactional(readOnly = true)
    public long lastSeq() {
        return jdbc.sql("select coalesce(max(seq), 0) from event")
                .query(Long.class)
                .single();
    }
}
