package io.clm.worker.provision;

import io.clm.core.diff.Mask;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutEvent;
import io.clm.core.rollout.Waiting;
import io.clm.worker.registry.Hold;
import io.clm.worker.registry.RolloutRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what happens and what is waited for: each thing once, the waiting only when it is another one. What is told may
 * be somebody else's words, CloudFormation's for one, which quote what they were given: secrets are hidden in it.
 */
public final class Narrator {
    private static final Logger LOG = LoggerFactory.getLogger(Narrator.class);

    private static final Duration STALE = Duration.ofSeconds(5);

    private final RolloutRegistry registry;
    private final Rollout rollout;
    private final Hold hold;
    private final Clock clock;
    private Phase phase;
    private @Nullable Waiting waiting;
    private Mask mask = Mask.NONE;

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

    /** From now on these secrets are hidden. */
    void hide(Mask secrets) {
        mask = secrets;
    }

    /** As it may be shown. */
    String shown(String text) {
        return mask.apply(text);
    }

    /** A phase begins; told unless the rollout is taken up in it. */
    void enter(Phase next) {
        if (next.compareTo(phase) > 0) {
            phase = next;
            String text = "phase " + next.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            write(List.of(event(EventType.ROLLOUT_PHASE, "", text, Map.of())));
        }
    }

    /** Something happened to {@code subject}. */
    public void tell(EventType type, String subject, String message) {
        tell(type, subject, message, Map.of());
    }

    public void tell(EventType type, String subject, String message, Map<String, String> data) {
        LOG.info("{}: {} {}: {}", rollout.clusterId(), type.wire(), subject, shown(message));
        write(List.of(event(type, subject, message, data)));
    }

    /** What is waited for now; null while something is done. */
    void awaits(@Nullable Waiting waits) {
        Waiting before = waiting;
        Waiting next = waits == null ? null : shown(waits);
        if (next == null) {
            waiting = null;
            if (before != null) {
                write(List.of());
            }
        } else if (before == null || !isAboutTheSame(before, next)) {
            waiting = next;
            Map<String, String> data = Map.of("kind", next.kind().wire());
            write(List.of(event(EventType.ROLLOUT_WAITING, next.subject(), next.text(), data)));
        } else if (isNews(before, next)) {
            waiting = new Waiting(
                    next.kind(), next.subject(), next.owner(), next.text(), before.since(), next.nextRetry());
            write(List.of());
        }
    }

    private Waiting shown(Waiting full) {
        return new Waiting(
                full.kind(), full.subject(), full.owner(), shown(full.text()), full.since(), full.nextRetry());
    }

    private static boolean isAboutTheSame(Waiting before, Waiting next) {
        return before.kind() == next.kind() && before.subject().equals(next.subject());
    }

    /** Other words, another owner, or a retry much later than the one that is shown. */
    private static boolean isNews(Waiting before, Waiting next) {
        Instant shown = Objects.requireNonNullElse(before.nextRetry(), Instant.EPOCH);
        Instant retry = Objects.requireNonNullElse(next.nextRetry(), Instant.EPOCH);
        return !before.text().equals(next.text())
                || !Objects.equals(before.owner(), next.owner())
                || retry.isAfter(shown.plus(STALE));
    }

    RolloutEvent event(EventType type, String subject, String message, Map<String, String> data) {
        return new RolloutEvent(
                0,
                clock.instant(),
                type,
                rollout.clusterId(),
                rollout.id(),
                phase,
                subject,
                shown(message),
                "clm",
                null,
                data);
    }

    private void write(List<RolloutEvent> events) {
        registry.progress(hold, phase, waiting, events);
    }
}
