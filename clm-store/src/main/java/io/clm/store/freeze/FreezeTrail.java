package io.clm.store.freeze;

import io.clm.core.freeze.Freeze;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.Change;
import io.clm.store.audit.AuditRow;
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
    private final EventStore events;
    private final Signals signals;
    private final Clock clock;

    FreezeTrail(EventStore events, Signals signals, Clock clock) {
        this.events = events;
        this.signals = signals;
        this.clock = clock;
    }

    void set(String action, @Nullable Freeze before, Freeze after, Change by) {
        tell(EventType.FREEZE_SET, after, after.text(), by, row(action, after, before, after, by));
    }

    void lifted(Freeze freeze, Change by) {
        String message = "No longer in force: " + freeze.text();
        tell(EventType.FREEZE_LIFTED, freeze, message, by, row("delete", freeze, freeze, null, by));
    }

    private AuditRow row(String action, Freeze subject, @Nullable Freeze before, @Nullable Freeze after, Change by) {
        AuditStore.Subject what = new AuditStore.Subject("freeze", subject.id().toString(), null);
        return AuditRow.of(clock, by, action, what, before, after);
    }

    private void tell(EventType type, Freeze freeze, String message, Change by, AuditRow row) {
        events.append(event(clock.instant(), type, freeze, message, by), row);
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
