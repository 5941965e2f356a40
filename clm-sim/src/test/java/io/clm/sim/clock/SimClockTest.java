package io.clm.sim.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimClockTest {
    private final SettableClock settable = new SettableClock(Instant.parse("2026-11-01T00:00:00Z"));

    @Test
    void speed_shortens_delays_and_leaves_time_stamps_alone() {
        SimClock clock = SimClock.of(settable, 20);
        assertThat(clock.delay(Duration.ofSeconds(5))).isEqualTo(Duration.ofMillis(250));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void a_settable_clock_moves_forward_only() {
        settable.advance(Duration.ofSeconds(10));
        settable.advanceTo(Instant.parse("2026-11-01T00:00:05Z"));
        assertThat(SimClock.of(settable, 1).instant()).isEqualTo(Instant.parse("2026-11-01T00:00:10Z"));
    }

    @Test
    void a_speed_that_is_no_speed_is_refused() {
        assertThatThrownBy(() -> SimClock.system(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SimClock.system(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
