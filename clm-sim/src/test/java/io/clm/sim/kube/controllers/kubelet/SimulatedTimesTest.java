package io.clm.sim.kube.controllers.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedTimesTest {
    private static final Instant STAMP = Instant.parse("2026-11-02T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"2s, PT2S", "1h30m, PT1H30M", "1.5s, PT1.5S", "500ms, PT0.5S", "0, PT0S"})
    void durations_are_read_as_go_writes_them(String text, Duration expected) {
        assertThat(GoDuration.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "5", "5 s", "s5", "5s!", "-5s"})
    void other_texts_are_no_durations(String text) {
        assertThat(GoDuration.parse(text)).isEmpty();
    }

    @Test
    void what_was_seen_to_happen_is_known_to_the_millisecond() {
        Noticed noticed = new Noticed();
        Instant seen = STAMP.plusMillis(700);
        assertThat(noticed.exactly("start", STAMP, seen)).isEqualTo(seen);
        assertThat(noticed.exactly("start", STAMP, seen.plusSeconds(60))).isEqualTo(seen);
    }

    @Test
    void what_happened_before_this_process_began_is_known_to_the_second() {
        assertThat(new Noticed().exactly("start", STAMP, STAMP.plusSeconds(60))).isEqualTo(STAMP);
    }

    @ParameterizedTest
    @CsvSource({"m5.large, 2, 8", "c5.xlarge, 4, 8", "r5.12xlarge, 48, 384", "t3.medium, 2, 4", "t3.2xlarge, 8, 32"})
    void the_name_of_an_instance_type_says_how_big_it_is(String type, int cpus, int gib) {
        assertThat(Machine.ofType(type)).isEqualTo(new Machine(cpus, gib));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m5", "m5.huge", "<multiple>", "m5.xxlarge"})
    void a_type_that_nobody_knows_is_of_middling_size(String type) {
        assertThat(Machine.ofType(type)).isEqualTo(new Machine(8, 32));
    }
}
