package io.clm.worker.provision;

import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutEvent;
import io.clm.core.rollout.Waiting;
import io.clm.worker.registry.Hold;
import io.clm.worker.registry.RolloutRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what happens and what is waited for: each thing once, the waiting only when it is another one. */
public final class Narrator {
    private static final Logger LOG = LoggerFactory.getLogger(Narrator.class);

    private final RolloutRegistry registry;
    private final Rollout rollout;
    private final Hold hold;
    private final Clock clock;
    private Phase phase;
    private @Nullable Waiting waiting;

    Narrator(RolloutRegistry registry, Rollout rollout, Hold hold, Clock clock) {
        this.registry = registry;
        this.rollout = rollout;
        this.hold = hold;
        this.clock = clock;
        this.phase = rollout.phase();
        this.waiting = rollout.waiting();
    }

    Phase phase() {
        return phase;
    }

    /** A phase begins; told unless the rollout is taken up in it. */
    void enter(Phase next) {
        boolean told = next.ordinal() <= phase.ordinal();
        phase = next.ordinal() > phase.ordinal() ? next : phase;
        if (!told) {
            write(List.of(event(EventType.ROLLOUT_PHASE, "", "phase " + next.name().toLowerCase(java.util.Locale.ROOT), Map.of())));
        }
    }

    /** Something happened to {@code subject}. */
    public void tell(EventType type, String subject, String message) {
        tell(type, subject, message, Map.of());
    }

    public void tell(EventType type, String subject, String message, Map<String, String> data) {
        LOG.info("{}: {} {}: {}", rollout.clusterId(), type.wire(), subject, message);
        write(List.of(event(type, subject, message, data)));
    }

    /** What is waited for now; null while something is done. */
    void awaits(@Nullable Waiting next) {
        if (isSame(waiting, next)) {
            return;
        }
        boolean news = next != null && (waiting == null || !waiting.subject().equals(next.subject()) || waiting.kind() != next.kind());
        waiting = next == null || waiting == null || news ? next : since(next, waiting);
        write(news ? List.of(event(EventType.ROLLOUT_WAITING, next.subject(), next.text(), Map.of("kind", next.kind().wire()))) : List.of());
    }

    private static Waiting since(Waiting next, Waiting before) {
        return new Waiting(next.kind(), next.subject(), next.owner(), next.text(), before.since(), next.nextRetry());
    }

    private static boolean isSame(@Nullable Waiting a, @Nullable Waiting b) {
        if (a == null || b == null) {
            return a == b;
        }
        return a.kind() == b.kind()
                && a.subject().equals(b.subject())
                && a.text().equals(b.text())
                && Objects.equals(a.owner(), b.owner());
    }

    RolloutEvent event(EventType type, String subject, String message, Map<String, String> data) {
        return new RolloutEvent(
                0, clock.instant(), type, rollout.clusterId(), rollout.id(), phase, subject, message, "clm", null, data);
    }

    private void write(List<RolloutEvent> events) {
        registry.progress(hold, phase, waiting, events);
    }
}
