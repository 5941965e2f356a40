package io.clm.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.diff.Edits.Edit;
import io.clm.core.diff.Edits.Sign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditsTest {

    @Test
    void edits_of_random_lists_lead_from_one_to_the_other_and_are_as_few_as_can_be() {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            List<Integer> before = some(random);
            List<Integer> after = some(random);
            List<Edit> edits = Edits.between(before, after);
            assertThat(applied(before, after, edits)).isEqualTo(after);
            assertThat(edits.stream().filter(edit -> edit.sign() == Sign.SAME).count())
                    .isEqualTo(common(before, after));
        }
    }

    @Test
    void lists_with_nothing_in_common_end_soon() {
        List<Integer> before = IntStream.range(0, 20_000).boxed().toList();
        List<Integer> after = IntStream.range(50_000, 70_000).boxed().toList();
        assertThat(Edits.between(before, after)).hasSize(40_000);
    }

    private static List<Integer> applied(List<Integer> before, List<Integer> after, List<Edit> edits) {
        List<Integer> result = new ArrayList<>();
        int next = 0;
        for (Edit edit : edits) {
            if (edit.sign() != Sign.ADDED) {
                assertThat(edit.before()).isEqualTo(next++);
            }
            if (edit.sign() != Sign.REMOVED) {
                result.add(edit.sign() == Sign.SAME ? before.get(edit.before()) : after.get(edit.after()));
            }
        }
        assertThat(next).isEqualTo(before.size());
        return result;
    }

    private static int common(List<Integer> before, List<Integer> after) {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = before.get(i).equals(after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length[0][0];
    }

    private static List<Integer> some(Random random) {
        List<Integer> list = new ArrayList<>(Collections.nCopies(random.nextInt(14), 0));
        list.replaceAll(any -> random.nextInt(5));
        return list;
    }
}
