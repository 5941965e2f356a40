package io.clm.store.cluster;

import io.clm.store.signal.Signal;
import io.clm.store.signal.Signals;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The planning counter of each cluster. It grows when anything a plan is made of changes; a planning reads it first and
 * hands it back when it is done, so that what came meanwhile is never lost.
 */
@Component
public class PlanRequests {

    private static final String BUMP = "update cluster set plan_requested = plan_requested + 1 where ";

    private final JdbcClient jdbc;
    private final Signals signals;

    PlanRequests(JdbcClient jdbc, Signals signals) {
        this.jdbc = jdbc;
        this.signals = signals;
    }

    /** A cluster wants a new plan. */
    @Transactional
    public void ofCluster(String clusterId) {
        jdbc.sql(BUMP + "id = :id").param("id", clusterId).update();
        signals.send(Signal.PLAN, clusterId);
    }

    /** Every cluster of a channel wants a new plan. */
    @Transactional
    public void ofChannel(String channel) {
        List<String> ids = jdbc.sql(BUMP + "channel = :channel returning id")
                .param("channel", channel)
                .query(String.class)
                .list();
        ids.forEach(id -> signals.send(Signal.PLAN, id));
    }

    /** The counter now; 0 when there is no such cluster. */
    @Transactional(readOnly = true)
    public long current(String clusterId) {
        return jdbc.sql("select plan_requested from cluster where id = :id")
                .param("id", clusterId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** A planning that read {@code counter} at its beginning has ended; true when nothing came meanwhile. */
    @Transactional
    public boolean done(String clusterId, long counter) {
        return jdbc.sql("""
                        update cluster set plan_done = greatest(plan_done, :counter) where id = :id
                        returning plan_requested <= plan_done""")
                .param("id", clusterId)
                .param("counter", counter)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** The clusters that want a plan, by id. */
    @Transactional(readOnly = true)
    public List<String> wanting() {
        return jdbc.sql("select id from cluster where plan_requested > plan_done order by id")
                .query(String.class)
                .list();
    }
}
