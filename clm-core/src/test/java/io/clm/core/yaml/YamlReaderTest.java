package io.clm.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @Test
    void reads_several_documents_and_where_they_begin() {
        YamlText text = YamlReader.read("a: 1\n---\n# nothing\n---\n\nb: 2\n");
        assertThat(text.documents()).extracting(YamlDocument::number).containsExactly(1, 3);
        assertThat(text.documents()).extracting(YamlDocument::line).containsExactly(1, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "---\n~\n---\n# x\n", "  \n# a\n  \n"})
    void a_text_without_content_is_empty(String text) {
        assertThat(YamlReader.read(text).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: b: c\n", "a: [1\n", "\t\n", "a: *b\n", "a: `x`\n", "a: 'open\n", "- a\nb: c\n", "{a: 1}}\n"})
    void broken_text_is_a_problem_with_a_place(String text) {
        YamlText read = YamlReader.read(text);
        assertThat(read.documents()).isEmpty();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank();
        });
    }

    @Test
    void names_the_line_of_the_error() {
        assertThat(YamlReader.read("a: 1\nb: 2\nc: d: e\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    }

    @Test
    void refuses_a_bomb_of_aliases_quickly() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append(("*a" + (i - 1) + ",").repeat(10))
                    .append("]\n");
        }
        assertThat(YamlReader.read(bomb.toString()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("aliasing"));
    }

    @Test
    void refuses_an_anchor_that_contains_itself() {
        assertThat(YamlReader.read("a: &a [*a]\n").problems()).hasSize(1);
    }

    @Test
    void deep_nesting_does_no_harm() {
        assertThat(YamlReader.read("[".repeat(100_000)).problems()).hasSize(1);
    }
}
