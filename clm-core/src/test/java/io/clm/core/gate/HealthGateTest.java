package io.clm.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HealthGateTest {

    private static final Instant T0 = Instant.parse("2026-11-01T10:00:00Z");
    private static final GatePolicy POLICY = new GatePolicy(3, Duration.ofSeconds(10), Duration.ofMinutes(2));

    private Streak streak = Streak.NONE;

    @Test
    void passes_after_so_many_good_verdicts_in_a_row() {
        look(0, Verdict.good());
        look(10, Verdict.good());
        assertThat(HealthGate.hasPassed(streak, POLICY)).isFalse();
        look(20, Verdict.good());
        assertThat(HealthGate.hasPassed(streak, POLICY)).isTrue();
        assertThat(streak).isEqualTo(new Streak(3, at(20), null));
    }

    @Test
    void two_looks_within_the_interval_count_once() {
        look(0, Verdict.good());
        look(9, Verdict.good());
        assertThat(streak).isEqualTo(new Streak(1, at(0), null));
        assertThat(HealthGate.nextAt(streak, POLICY)).isEqualTo(at(10));
    }

    @Test
    void a_bad_verdict_starts_over_at_once() {
        look(0, Verdict.good());
        look(10, Verdict.good());
        look(11, Verdict.bad("API server answers 500"));
        assertThat(streak).isEqualTo(new Streak(0, at(11), at(11)));
        look(12, Verdict.good());
        assertThat(streak).isEqualTo(new Streak(1, at(12), null));
    }

    @Test
    void a_passed_gate_closes_again_on_a_bad_verdict() {
        streak = new Streak(3, at(0), null);
        look(1, Verdict.bad("etcd lost a member"));
        assertThat(HealthGate.hasPassed(streak, POLICY)).isFalse();
    }

    @Test
    void a_passed_gate_needs_no_further_writes() {
        streak = new Streak(3, at(0), null);
        look(600, Verdict.good());
        assertThat(streak).isEqualTo(new Streak(3, at(0), null));
    }

    @Test
    void what_cannot_be_measured_counts_neither_way() {
        look(0, Verdict.good());
        look(10, new Verdict.Unknown("no answer"));
        look(20, Verdict.good());
        assertThat(streak.good()).isEqualTo(2);
    }

    @Test
    void fails_when_bad_for_longer_than_the_policy_bears() {
        look(0, Verdict.bad("slow"));
        look(60, Verdict.bad("slower"));
        assertThat(streak.badSince()).isEqualTo(at(0));
        assertThat(HealthGate.hasFailed(streak, POLICY, at(119))).isFalse();
        assertThat(HealthGate.hasFailed(streak, POLICY, at(120))).isTrue();
    }

    @Test
    void a_good_verdict_between_takes_the_failure_back() {
        look(0, Verdict.bad("slow"));
        look(60, Verdict.good());
        look(70, Verdict.bad("slow"));
        assertThat(HealthGate.hasFailed(streak, POLICY, at(150))).isFalse();
    }

    @Test
    void a_gate_that_nothing_has_to_pass_is_refused() {
        assertThatThrownBy(() -> new GatePolicy(0, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("times");
    }

    private void look(long second, Verdict verdict) {
        streak = HealthGate.after(streak, verdict, POLICY, at(second));
    }

    private static Instant at(long second) {
        return T0.plusSeconds(second);
    }
}
