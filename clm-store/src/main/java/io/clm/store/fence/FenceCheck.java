package io.clm.store.fence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether a hold is still good. */
@Component
public class FenceCheck {

    private static final String HOLDS =
            "select count(*) from rollout where id = :id and epoch = :epoch and state = 'RUNNING'";
    private static final String LOCK =
            "select 1 from rollout where id = :id and epoch = :epoch and state = 'RUNNING' for no key update";

    private final JdbcClient jdbc;

    FenceCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cheap look, made before every effect outside the database. */
    @Transactional(readOnly = true)
    public boolean holds(Fence fence) {
        return bind(HOLDS, fence).query(Long.class).single() == 1;
    }

    /** Runs {@code write} when the hold is good; nobody can claim the rollout before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FencedWrite guarded(Fence fence, Runnable write) {
        if (bind(LOCK, fence).query(Integer.class).optional().isEmpty()) {
            return FencedWrite.FENCED;
        }
        write.run();
        return FencedWrite.WRITTEN;
    }

    private JdbcClient.StatementSpec bind(String sql, Fence fence) {
        return jdbc.sql(sql).param("id", fence.rolloutId()).param("epoch", fence.epoch());
    }
}
