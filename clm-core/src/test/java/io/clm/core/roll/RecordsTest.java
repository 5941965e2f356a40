package io.clm.core.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clm.core.gate.GatePolicy;
import io.clm.core.gate.Streak;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept on groups and nodes comes back as it was, and what others scribble there does no harm. */
class RecordsTest {

    private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void a_size_record_comes_back_as_it_was_written() {
        SizeRecord record = new SizeRecord(1, 9, 3, 2, 1, false, AT);
        assertThat(record.text())
                .isEqualTo("min=1 max=9 desired=3 ready=2 surge=1 rebalance=false at=2026-11-01T10:00:00Z");
        assertThat(SizeRecord.parse(record.text())).contains(record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "min=1 max=9 desired=3 ready=2 surge=1 rebalance=false at=yesterday",
                "min=-1 max=9 desired=3 ready=2 surge=1 rebalance=false at=2026-11-01T10:00:00Z"
            })
    void a_size_record_that_cannot_be_read_is_none(String text) {
        assertThat(SizeRecord.parse(text)).isEmpty();
    }

    @Test
    void marks_come_back_as_they_were_written() {
        Map<String, String> annotations = Map.of(
                NodeKeys.CORDONED_AT, AT.toString(),
                NodeKeys.DRAIN_START, AT.minusSeconds(5).toString(),
                NodeKeys.SCALE_DOWN_DISABLED, "true",
                NodeKeys.SCALE_DOWN_DISABLED_BY, "true",
                NodeKeys.GATE, NodeKeys.text(new Streak(2, AT, null)));
        assertThat(NodeKeys.marks(annotations, true))
                .isEqualTo(new NodeMarks(
                        true,
                        AT,
                        AT.minusSeconds(5),
                        null,
                        null,
                        NodeMarks.Autoscaler.KEPT_OFF_BY_US,
                        new Streak(2, AT, null)));
    }

    @Test
    void a_bad_streak_comes_back_too() {
        Streak streak = new Streak(0, AT, AT.minusSeconds(60));
        assertThat(NodeKeys.marks(Map.of(NodeKeys.GATE, NodeKeys.text(streak)), false)
                        .streak())
                .isEqualTo(streak);
    }

    @Test
    void a_node_that_others_protect_from_the_autoscaler_is_known_as_such() {
        assertThat(NodeKeys.marks(Map.of(NodeKeys.SCALE_DOWN_DISABLED, "true"), false)
                        .autoscaler())
                .isEqualTo(NodeMarks.Autoscaler.KEPT_OFF_BY_OTHERS);
    }

    @Test
    void marks_that_cannot_be_read_are_none() {
        assertThat(NodeKeys.marks(Map.of(NodeKeys.CORDONED_AT, "now", NodeKeys.GATE, "very good"), false))
                .isEqualTo(NodeMarks.NONE);
    }

    @Test
    void a_policy_that_cannot_be_followed_is_refused() {
        GatePolicy gate = new GatePolicy(1, Duration.ZERO, Duration.ZERO);
        Duration zero = Duration.ZERO;
        assertThatThrownBy(() -> new RollPolicy(-1, 0, 1, gate, zero, zero, zero, zero))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RollPolicy(1, 0, 0, gate, zero, zero, zero, zero))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
