package io.clm.store.freeze;

import io.clm.core.freeze.Freeze;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.Change;
import io.clm.store.audit.AuditStore;
import io.clm.store.event.EventStore;
import io.clm.store.event.NewEvent;
import io.clm.store.signal.Signal;
import io.clm.store.signal.Signals;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a freeze leaves behind: an audit row, an event, and a wake-up call for who starts rollouts. */
@Component
class FreezeTrail {
    private final AuditStore audit;
    private final EventStore events;
    private final Signals signals;
    private final Clock clock;

    FreezeTrail(AuditStore audit, EventStore events, Signals signals, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.signals = signals;
        this.clock = clock;
    }

    void set(String action, @Nullable Freeze before, Freeze after, Change by) {
        write(action, after, before, after, by);
        tell(EventType.FREEZE_SET, after, after.text(), by);
    }

    void lifted(Freeze freeze, Change by) {
        write("delete", freeze, freeze, null, by);
        tell(EventType.FREEZE_LIFTED, freeze, "No longer in force: " + freeze.text(), by);
    }

    private void write(String action, Freeze subject, @Nullable Freeze before, @Nullable Freeze after, Change by) {
        audit.write(by, action, new AuditStore.Subject("freeze", subject.id().toString(), null), before, after);
    }

    private void tell(EventType type, Freeze freeze, String message, Change by) {
        events.append(event(clock.instant(), type, freeze, message, by));
        signals.send(Signal.ROLLOUT, "");
    }

    private static RolloutEvent event(Instant at, EventType type, Freeze freeze, String message, Change by) {
        String subject = Objects.requireNonNullElse(freeze.subject(), "");
        return switch (freeze.scope()) {
            case CLUSTER -> NewEvent.ofCluster(at, type, subject, message, by);
            case CHANNEL -> NewEvent.ofChannel(at, type, subject, message, by);
            case FLEET ->
                new RolloutEvent(0, at, type, null, null, null, "fleet", message, by.actor(), by.reason(), Map.of());
        };
    }
}
