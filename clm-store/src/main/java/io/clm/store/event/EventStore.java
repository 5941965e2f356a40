package io.clm.store.event;

import io.clm.core.rollout.RolloutEvent;
import io.clm.store.audit.AuditRow;
import io.clm.store.fence.Fence;
import io.clm.store.fence.FenceCheck;
import io.clm.store.fence.FencedWrite;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one stream of events, append-only. Who has read up to a seq will never find a smaller one later. */
@Component
public class EventStore {

    private final Outbox outbox;
    private final EventOrder order;
    private final JdbcClient jdbc;
    private final FenceCheck fences;

    EventStore(Outbox outbox, EventOrder order, JdbcClient jdbc, FenceCheck fences) {
        this.outbox = outbox;
        this.order = order;
        this.jdbc = jdbc;
        this.fences = fences;
    }

    /** Appends when the surrounding transaction, or one of its own, commits; {@code seq} is given then. */
    @Transactional
    public void append(RolloutEvent event) {
        outbox.add(event, null);
    }

    /** The same, with what the audit keeps of it. */
    @Transactional
    public void append(RolloutEvent event, AuditRow audit) {
        outbox.add(event, audit);
    }

    /**
     * Changes a row and appends both, in one statement that is a transaction of its own; false, and nothing written,
     * when the change hits no row.
     */
    @Transactional(propagation = Propagation.NEVER)
    public boolean appendWith(RowChange change, RolloutEvent event, AuditRow audit) {
        return outbox.addWith(change, event, audit);
    }

    /** The same, for a worker that must still hold the rollout. */
    @Transactional
    public FencedWrite append(Fence fence, RolloutEvent event) {
        return fences.guarded(fence, () -> outbox.add(event, null));
    }

    /**
     * The events with a seq greater than {@code after}, in order, at most {@code limit}. One that was just committed is
     * not among them while an earlier one is on its way; it is there as soon as that one is.
     */
    public List<RolloutEvent> after(long after, EventFilter filter, int limit) {
        return jdbc.sql(EventSql.AFTER)
                .param("after", after)
                .param("settled", order.settled())
                .param("cluster", filter.clusterId())
                .param("rollout", filter.rolloutId())
                .param("limit", limit)
                .query(EventSql::read)
                .list();
    }

    /** The seq of the newest event that can be read; 0 when there is none. */
    public long lastSeq() {
        return jdbc.sql("select coalesce(max(seq), 0) from event where seq <= :settled")
                .param("settled", order.settled())
                .query(Long.class)
                .single();
    }
}
