package io.clm.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YamlTreeTest {

    private static @Nullable Object data(String text) {
        YamlText read = YamlReader.read(text);
        assertThat(read.problems()).isEmpty();
        return YamlTree.of(read.documents().getFirst().root()).data();
    }

    private static @Nullable Object value(String text) {
        return ((Map<?, ?>) Objects.requireNonNull(data("x: " + text + "\n"))).get("x");
    }

    @Test
    void reads_words_as_yaml_1_1_does() {
        assertThat(data("[y, Yes, on, TRUE]")).isEqualTo(List.of(true, true, true, true));
        assertThat(data("[n, No, off, FALSE]")).isEqualTo(List.of(false, false, false, false));
        assertThat(data("[~, null, NULL, ]")).isEqualTo(Arrays.asList(null, null, null));
        assertThat(data("[yEs, nul, 'y', \"no\"]")).isEqualTo(List.of("yEs", "nul", "y", "no"));
    }

    @Test
    void reads_numbers_as_yaml_1_1_does() {
        assertThat(data("[0644, 0x10, 0b11, 1_000, -7, +3, 0o17]"))
                .isEqualTo(List.of(420L, 16L, 3L, 1000L, -7L, 3L, 15L));
        assertThat(data("[1.0, 1.5, 1e3, .5, -0.0]")).isEqualTo(List.of(1L, 1.5, 1000L, 0.5, 0L));
        assertThat(value("12345678901234567890")).isEqualTo(new BigInteger("12345678901234567890"));
        assertThat(value("123456789012345678901234567890")).isEqualTo(1.2345678901234568e29);
    }

    @Test
    void leaves_what_only_looks_like_a_number() {
        assertThat(data("[089, 1.2.3, 12:30, 2020-01-01, 1Gi, '.']"))
                .isEqualTo(List.of(89L, "1.2.3", "12:30", "2020-01-01", "1Gi", "."));
    }

    @Test
    void obeys_explicit_tags() {
        assertThat(data("[!!str 12, !!int \"12\", !!binary YWJj, !Ref x]")).isEqualTo(List.of("12", 12L, "abc", "x"));
    }

    @Test
    void the_last_of_two_equal_keys_counts_and_is_warned_of() {
        YamlNode root =
                YamlReader.read("a: 1\nb: 2\na: 3\n").documents().getFirst().root();
        YamlTree.Result result = YamlTree.of(root);
        assertThat(result.data()).isEqualTo(Map.of("a", 3L, "b", 2L));
        assertThat(result.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.line()).isEqualTo(3);
            assertThat(warning.message()).contains("\"a\"", "line 1");
        });
    }

    @Test
    void merges_maps_and_own_keys_win() {
        assertThat(data("base: &a {x: 1, w: 2}\nuse: {<<: *a, w: 3}\n"))
                .isEqualTo(Map.of("base", Map.of("x", 1L, "w", 2L), "use", Map.of("x", 1L, "w", 3L)));
        assertThat(data("- &a {x: 1}\n- &b {x: 2, z: 3}\n- {<<: [*a, *b]}\n"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .last()
                .isEqualTo(Map.of("x", 1L, "z", 3L));
    }

    @Test
    void keys_become_texts() {
        assertThat(data("{1: a, true: b, on: c, ~: d}")).isEqualTo(Map.of("1", "a", "true", "c", "null", "d"));
    }

    @Test
    void what_json_cannot_say_is_a_problem_with_its_place() {
        YamlNode root =
                YamlReader.read("a: 1\nb: .inf\n").documents().getFirst().root();
        assertThat(YamlTree.of(root).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(4);
        });
    }
}
