package io.clm.worker.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "5,16", "6,30", "7,30"})
    void doubles_up_to_the_longest(int failures, int seconds) {
        assertThat(BACKOFF.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void never_overflows_and_never_waits_less_than_the_first() {
        assertThat(BACKOFF.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(30));
        assertThat(BACKOFF.after(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(BACKOFF.after(Integer.MIN_VALUE)).isEqualTo(Duration.ofSeconds(1));
    }
}
