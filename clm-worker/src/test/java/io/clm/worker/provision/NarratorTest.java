package io.clm.worker.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.diff.Mask;
import io.clm.core.registry.Secret;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Request;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutEvent;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.clm.worker.registry.Hold;
import io.clm.worker.registry.RolloutRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarratorTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private final List<Written> written = new ArrayList<>();
    private final Narrator narrator = narrator(Phase.LOCK, null);

    record Written(Phase phase, @Nullable Waiting waiting, List<RolloutEvent> events) {}

    @Test
    void a_phase_is_told_once_and_not_again_by_a_worker_that_takes_over_in_a_later_one() {
        narrator.enter(Phase.STACKS);
        narrator.enter(Phase.STACKS);
        assertThat(events()).containsExactly(EventType.ROLLOUT_PHASE);
        Narrator later = narrator(Phase.WORKERS, null);
        later.enter(Phase.STACKS);
        assertThat(events()).hasSize(1);
        assertThat(later.phase()).isEqualTo(Phase.WORKERS);
    }

    @Test
    void the_same_waiting_is_told_once_and_written_again_only_when_its_retry_is_much_later() {
        narrator.awaits(waiting("node/a", "not ready", 1));
        narrator.awaits(waiting("node/a", "not ready", 2));
        assertThat(written).hasSize(1);
        narrator.awaits(waiting("node/a", "not ready", 10));
        assertThat(written).hasSize(2);
        assertThat(events()).containsExactly(EventType.ROLLOUT_WAITING);
    }

    @Test
    void other_words_about_the_same_are_written_without_an_event_and_since_stays() {
        narrator.awaits(waiting("node/a", "1 of 3", 1));
        narrator.awaits(new Waiting(Waiting.Kind.NODE, "node/a", null, "2 of 3", NOW.plusSeconds(9), null));
        assertThat(events()).hasSize(1);
        Waiting shown = Objects.requireNonNull(written.getLast().waiting());
        assertThat(shown.text()).isEqualTo("2 of 3");
        assertThat(shown.since()).isEqualTo(NOW);
    }

    @Test
    void another_subject_is_told_and_the_end_of_waiting_is_written_once() {
        narrator.awaits(waiting("node/a", "not ready", 1));
        narrator.awaits(waiting("node/b", "not ready", 1));
        narrator.awaits(null);
        narrator.awaits(null);
        assertThat(events()).containsExactly(EventType.ROLLOUT_WAITING, EventType.ROLLOUT_WAITING);
        assertThat(written).hasSize(3);
        assertThat(written.getLast().waiting()).isNull();
    }

    @Test
    void secrets_that_others_quote_are_hidden_in_events_waiting_and_endings() {
        narrator.hide(Mask.of(List.of(new Secret("hunter22"))));
        narrator.tell(EventType.STACK_FAILED, "stack/a", "Value hunter22 is invalid");
        narrator.awaits(waiting("node/a", "hunter22 refused", 1));
        assertThat(written.toString()).doesNotContain("hunter22").contains("Value ******** is invalid");
        assertThat(narrator.shown("because of hunter22")).isEqualTo("because of ********");
    }

    private List<EventType> events() {
        return written.stream()
                .flatMap(one -> one.events().stream())
                .map(RolloutEvent::type)
                .toList();
    }

    private static Waiting waiting(String subject, String text, int retryAfter) {
        return new Waiting(Waiting.Kind.NODE, subject, null, text, NOW, NOW.plusSeconds(retryAfter));
    }

    private Narrator narrator(Phase phase, @Nullable Waiting waiting) {
        UUID id = new UUID(1, 1);
        Rollout rollout = new Rollout(
                id,
                "cluster",
                "dev",
                "sha",
                id,
                "hash",
                RolloutState.RUNNING,
                phase,
                Request.NONE,
                1,
                "worker",
                waiting,
                null,
                "clm",
                "",
                NOW,
                NOW,
                null);
        return new Narrator(registry(), rollout, new Hold(id, 1), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Takes down what is written; anything else is not expected. */
    @SuppressWarnings("unchecked")
    private RolloutRegistry registry() {
        return (RolloutRegistry) Proxy.newProxyInstance(
                NarratorTest.class.getClassLoader(), new Class<?>[] {RolloutRegistry.class}, (proxy, method, given) -> {
                    assertThat(method.getName()).isEqualTo("progress");
                    written.add(new Written((Phase) given[1], (Waiting) given[2], (List<RolloutEvent>) given[3]));
                    return null;
                });
    }
}
