package io.clm.api.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

class JsonFaultTest {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(3)
                            .maxStringLength(50)
                            .maxNameLength(50)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                            | line 1, column | ends before it is complete",
                "{\"a\": [1,                  | line 1, column | ends before it is complete",
                "{\"a\": \"hushhush           | line 1, column | ends before it is complete",
                "{\"a\": hushhush}            | line 1, column | must be a text in double quotes",
                "{\"a\": }                    | line 1, column | must be a text in double quotes",
                "{\"a\": NaN}                 | line 1, column | must be a text in double quotes",
                "{\"a\": 'hushhush'}          | line 1, column | must be a text in double quotes",
                "{a: 1}                       | line 1, column | a name in double quotes",
                "{\"a\" 1}                    | line 1, column | a colon must follow",
                "{\"a\": 1 \"b\": 2}          | line 1, column | a comma must stand between",
                "{\"a\": [1 2]}               | line 1, column | a comma must stand between",
                "{\"a\": 1, }                 | line 1, column | a name in double quotes",
                "{\"a\": 1]                   | line 1, column | closing bracket",
                "{\"a\": 1}}                  | line 1, column | closing bracket",
                "{\"a\": 01}                  | line 1, column | a number must be written",
                "{\"a\": 1.}                  | line 1, column | a number must be written",
                "{\"a\": -}                   | line 1, column | a number must be written",
                "{\"a\": +1}                  | line 1, column | a number must be written",
                "{\"a\": 1, \"a\": 2}         | line 1, column | twice in the same object",
                "{\"a\": 1} x                 | line 1, column | must be a text in double quotes",
                "{\"a\": 1} {}                | line 1, column | follows after its end",
                "[[[[1]]]]                    | not valid JSON | nested too deeply",
                "{\"a\": 123456789012345678901234567890} | not valid JSON | too many digits",
                "{\"a\": \"\\x\"}             | line 1, column | a backslash",
                "{\"a\": \"\\u12\"}           | line 1, column | a backslash",
            })
    void says_where_and_what_in_words_of_ours(String body, String place, String words) {
        assertThat(said(body)).contains(place, words).doesNotContain("Source", "JsonToken", "marker", "hushhush");
    }

    @Test
    void counts_lines_and_columns_from_one() {
        assertThat(said("{\n  \"alias\": oops\n}")).contains("line 2, column");
        assertThat(said("\u0001")).contains("line 1, column", "a control character stands outside");
        assertThat(said("{\"a\": \"b\nc\"}")).contains("must be escaped");
        assertThat(said("{\"a\": \"" + "x".repeat(60_000) + "\"}")).contains("a text is too long");
        assertThat(said("{\"" + "x".repeat(60_000) + "\": 1}")).contains("a text is too long");
    }

    @Test
    void wants_utf_8() {
        byte[] latin = "{\"a\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(JsonFault.of(fault(latin))).contains("encoded as UTF-8").doesNotContain("byte");
    }

    private static String said(String body) {
        return JsonFault.of(fault(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static JacksonException fault(byte[] body) {
        return catchThrowableOfType(JacksonException.class, () -> JSON.readTree(body));
    }
}
