package io.clm.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FlatMapTest {

    @Test
    void keeps_the_text_as_written() {
        assertThat(FlatMap.read("a: 0400\nb: yes\nc: 1e3\nd: \"q\"\non: x\ne: !!str 12\nf: 1_000\n")
                        .entries())
                .isEqualTo(Map.of("a", "0400", "b", "yes", "c", "1e3", "d", "q", "on", "x", "e", "12", "f", "1_000"));
    }

    @Test
    void null_is_the_empty_text_but_a_quoted_one_is_not() {
        assertThat(FlatMap.read("a: ~\nb:\nc: null\nd: \"null\"\n").entries())
                .isEqualTo(Map.of("a", "", "b", "", "c", "", "d", "null"));
    }

    @Test
    void a_value_that_is_no_text_is_a_problem_with_its_place() {
        FlatMap map = FlatMap.read("a: 1\nb: [1]\nc: {d: e}\n");
        assertThat(map.problems()).extracting(YamlProblem::line).containsExactly(2, 3);
        assertThat(map.problems()).extracting(YamlProblem::column).containsExactly(4, 4);
        assertThat(map.entries()).containsOnlyKeys("a");
    }

    @Test
    void a_document_that_is_no_map_is_a_problem() {
        assertThat(FlatMap.read("hello\n").problems()).hasSize(1);
        assertThat(FlatMap.read("- a\n").problems()).hasSize(1);
    }

    @Test
    void nothing_is_an_empty_map() {
        assertThat(FlatMap.read("# nothing\n").entries()).isEmpty();
        assertThat(FlatMap.read("").problems()).isEmpty();
    }

    @Test
    void the_last_of_two_equal_keys_counts_and_is_warned_of() {
        FlatMap map = FlatMap.read("a: 1\na: 2\n");
        assertThat(map.entries()).isEqualTo(Map.of("a", "2"));
        assertThat(map.warnings()).hasSize(1);
    }
}
