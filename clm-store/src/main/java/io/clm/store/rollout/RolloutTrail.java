package io.clm.store.rollout;

import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.Change;
import io.clm.store.event.EventStore;
import io.clm.store.event.NewEvent;
import io.clm.store.signal.Signal;
import io.clm.store.signal.Signals;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a change of a rollout leaves behind: events, and a wake-up call for the workers. */
@Component
class RolloutTrail {

    private final EventStore events;
    private final Signals signals;
    private final JdbcClient jdbc;
    private final Clock clock;

    RolloutTrail(EventStore events, Signals signals, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.signals = signals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps two planners from planning for one cluster at once. */
    void lockCluster(String clusterId) {
        jdbc.sql("select id from cluster where id = :id for no key update")
                .param("id", clusterId)
                .query(String.class)
                .single();
    }

    void tell(EventType type, Rollout rollout, String message, Change by) {
        events.append(NewEvent.ofRollout(clock.instant(), type, rollout, message, by));
        signals.send(Signal.ROLLOUT, rollout.id().toString());
    }

    void tell(List<RolloutEvent> told) {
        told.forEach(events::append);
    }
}
