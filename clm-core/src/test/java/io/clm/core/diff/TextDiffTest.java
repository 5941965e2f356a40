package io.clm.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void equal_texts_have_no_difference() {
        assertThat(TextDiff.unified("a\nb\n", "a\nb\n")).isEmpty();
        assertThat(TextDiff.firstLine("a\n", "a\n")).isZero();
    }

    @Test
    void changes_far_apart_are_parts_of_their_own() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        String after = "x\n2\n3\n4\n5\n6\n7\n8\ny\nz\n";
        assertThat(TextDiff.unified(before, after)).isEqualTo("""
                @@ -1,3 +1,3 @@
                -1
                +x
                 2
                 3
                @@ -7,3 +7,4 @@
                 7
                 8
                -9
                +y
                +z
                """);
        assertThat(TextDiff.changedLines(before, after)).containsExactly(1, 9, 10);
    }

    @Test
    void changes_near_each_other_are_one_part() {
        assertThat(TextDiff.unified("1\n2\n3\n4\n", "x\n2\n3\ny\n").lines().filter(line -> line.startsWith("@@")))
                .hasSize(1);
    }

    @Test
    void the_first_line_that_differs() {
        assertThat(TextDiff.firstLine("a\nb\nc\n", "a\nx\nc\n")).isEqualTo(2);
        assertThat(TextDiff.firstLine("a\nb\n", "a\n")).isEqualTo(1);
    }
}
