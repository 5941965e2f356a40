package io.clm.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {

    @ParameterizedTest
    @CsvSource({"6h,PT6H", "90s,PT90S", "1h30m,PT1H30M", "1.5h,PT1H30M", "250ms,PT0.25S", "0,PT0S", ".5s,PT0.5S"})
    void reads_what_go_writes(String text, Duration expected) {
        assertThat(GoDuration.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "h", "1d", "-5m", "5 m", "5mm", "1h30", "soon", "99999999999h", "1..5s"})
    void refuses_anything_else(String text) {
        assertThat(GoDuration.parse(text)).isEmpty();
    }

    @Test
    void reads_micro_and_nanoseconds() {
        assertThat(GoDuration.parse("1us2ns")).contains(Duration.ofNanos(1002));
    }
}
