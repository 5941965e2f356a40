package io.clm.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void reads_every_kind_of_value() {
        assertThat(JsonReader.read(" {\"a\": [1, -2.5, 1e3, true, false, null], \"b\": {}, \"c\": []} "))
                .isEqualTo(
                        Map.of("a", Arrays.asList(1L, -2.5, 1000L, true, false, null), "b", Map.of(), "c", List.of()));
    }

    @Test
    void reads_escapes() {
        assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\""))
                .isEqualTo("\"\\/\b\f\n\r\té😀");
    }

    @Test
    void reads_numbers_beyond_63_bits_as_floating_ones() {
        assertThat(JsonReader.read("123456789012345678901234")).isEqualTo(123456789012345678901234.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,",
                "[1 2]",
                "{\"a\" 1}",
                "{a: 1}",
                "\"x",
                "\"\\q\"",
                "\"\\u12\"",
                "tru",
                "1 2",
                "--1"
            })
    void refuses_what_is_no_json(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_the_offset_of_an_error() {
        assertThatThrownBy(() -> JsonReader.read("[1,]")).hasMessage("unexpected ']' at offset 3");
    }

    @Test
    void refuses_what_is_nested_beyond_reason() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000))).hasMessageContaining("nested too deeply");
    }
}
