package io.clm.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.json.CanonicalJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The fields that are named, changed in the one object, give the other. */
class RandomDiffTest {

    @Test
    void applied_to_the_object_before_the_changes_give_the_object_after() {
        for (int seed = 0; seed < 1500; seed++) {
            RandomObjects random = new RandomObjects(seed);
            Map<String, Object> before = random.object();
            Map<String, Object> after = random.changed(before);
            List<FieldChange> changes = ObjectDiff.of(before, after);

            Map<String, Object> patched = Patch.apply(before, changes);

            assertThat(Normal.of(patched))
                    .as("seed %d: %s → %s by %s", seed, json(before), json(after), changes)
                    .isEqualTo(Normal.of(after));
            assertThat(ObjectDiff.of(after, after)).isEmpty();
        }
    }

    @Test
    void a_change_is_found_whenever_the_objects_are_not_the_same() {
        int different = 0;
        for (int seed = 0; seed < 500; seed++) {
            RandomObjects random = new RandomObjects(seed);
            Map<String, Object> before = random.object();
            Map<String, Object> after = random.changed(before);
            boolean same = Normal.of(before).equals(Normal.of(after));
            assertThat(ObjectDiff.of(before, after).isEmpty())
                    .as("seed %d", seed)
                    .isEqualTo(same);
            different += same ? 0 : 1;
        }
        assertThat(different).isGreaterThan(300);
    }

    private static String json(Object value) {
        return CanonicalJson.write(value);
    }
}
