package io.clm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimOptionsTest {
    @Test
    void reads_all_flags() {
        assertThat(SimOptions.parse("--port", "0", "--state", "s", "--speed", "2.5", "--endpoints-file", "e.json"))
                .isEqualTo(new SimOptions(Path.of("s"), 0, 2.5, Path.of("e.json")));
        assertThat(SimOptions.parse("--state", "s", "--port", "80"))
                .isEqualTo(new SimOptions(Path.of("s"), 80, 1, null));
    }

    @ParameterizedTest
    @CsvSource({
        "--port 1, --state is missing",
        "--state s, --port is missing",
        "--state s --port, --port needs a value",
        "--state s --port 65536, --port must be 0 to 65535",
        "--state s --port 1 --speed 0, --speed must be a number above 0",
        "--state s --port 1 --speed fast, --speed must be a number above 0",
        "--state s --port 1 --sped 2, unknown flag --sped"
    })
    void says_what_is_wrong(String line, String words) {
        assertThatThrownBy(() -> SimOptions.parse(line.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }
}
