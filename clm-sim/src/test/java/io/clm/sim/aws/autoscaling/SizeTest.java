package io.clm.sim.aws.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SizeTest {
    private final Size size = new Size(2, 5, 3);

    @Test
    void leaves_alone_what_is_not_ordered_and_moves_the_desired_size_into_the_bounds() {
        assertThat(size.order(null, null, null)).isEqualTo(size);
        assertThat(size.order(4, null, null)).isEqualTo(new Size(4, 5, 4));
        assertThat(size.order(null, 2, null)).isEqualTo(new Size(2, 2, 2));
        assertThat(size.order(0, 9, 7)).isEqualTo(new Size(0, 9, 7));
    }

    @Test
    void refuses_contradictions() {
        assertThatThrownBy(() -> size.order(6, null, null)).hasMessageContaining("Max bound, 5");
        assertThatThrownBy(() -> size.order(-1, null, null)).hasMessageContaining("min bound, -1");
        assertThatThrownBy(() -> size.order(null, null, 6)).hasMessageContaining("Desired capacity:6");
        assertThatThrownBy(() -> size.desired(1)).hasMessageContaining("below min value 2");
    }

    @Test
    void counts_down_to_the_minimum_and_no_further() {
        Size least = size.decrement();
        assertThat(least).isEqualTo(new Size(2, 5, 2));
        assertThatThrownBy(least::decrement).hasMessageContaining("desiredSize equals minSize (2)");
    }
}
