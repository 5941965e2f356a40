package io.clm.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.store.metrics.FleetFigures.Count;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FleetMetricsTest {

    @Test
    void a_few_channels_are_told_apart() {
        List<Count> counts = List.of(new Count("beta", "idle", 2), new Count("dev", "rolling", 1));

        assertThat(FleetMetrics.bounded(counts)).containsExactlyInAnyOrderElementsOf(counts);
    }

    @Test
    void many_channels_become_one_so_that_the_series_are_bounded() {
        List<Count> counts = IntStream.range(0, 500)
                .mapToObj(i -> new Count("channel-%03d".formatted(i), "idle", 2))
                .toList();

        List<Count> bounded = FleetMetrics.bounded(counts);

        assertThat(bounded).hasSize(51).contains(new Count("other", "idle", 900));
        assertThat(bounded.stream().mapToLong(Count::count).sum()).isEqualTo(1000);
    }
}
