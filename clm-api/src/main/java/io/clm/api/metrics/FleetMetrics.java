package io.clm.api.metrics;

import io.clm.api.event.OpenStreams;
import io.clm.store.metrics.FleetFigures;
import io.clm.store.metrics.FleetFigures.Count;
import io.clm.store.metrics.FleetFiguresStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The fleet as gauges; tags are channels, of which {@link #CHANNELS} are told apart, and states: never clusters. */
@Component
class FleetMetrics implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(FleetMetrics.class);
    private static final int CHANNELS = 50;
    private static final String OTHER = "other";

    private final FleetFiguresStore store;
    private final OpenStreams streams;
    private volatile @Nullable FleetFigures newest;
    private @Nullable MultiGauge clusters;
    private @Nullable MultiGauge rollouts;

    FleetMetrics(FleetFiguresStore store, OpenStreams streams) {
        this.store = store;
        this.streams = streams;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        clusters = MultiGauge.builder("clm.clusters")
                .description("Clusters by channel and state")
                .register(registry);
        rollouts = MultiGauge.builder("clm.rollouts")
                .description("Open rollouts by state, and those that ended in the last day")
                .register(registry);
        gauge(
                registry,
                "clm.plan.age.oldest",
                "Age in seconds of the oldest newest plan",
                figures -> figures.oldestPlanSeconds());
        gauge(registry, "clm.rollout.queue", "Approved rollouts that wait for a worker", FleetFigures::queued);
        gauge(registry, "clm.planning.queue", "Clusters that are to be planned", FleetFigures::planningQueued);
        Gauge.builder("clm.event.streams", streams, OpenStreams::count)
                .description("Open event streams")
                .register(registry);
    }

    /** Reads the figures anew; without the database there are none, rather than old ones. */
    void refresh() {
        try {
            FleetFigures read = store.read();
            newest = read;
            show(clusters, bounded(read.clusters()));
            show(rollouts, read.rollouts());
        } catch (RuntimeException e) {
            newest = null;
            show(clusters, List.of());
            show(rollouts, List.of());
            LOG.debug("No figures of the fleet just now", e);
        }
    }

    private static void show(@Nullable MultiGauge gauge, List<Count> counts) {
        if (gauge != null) {
            gauge.register(
                    counts.stream()
                            .map(count -> Row.of(tags(count), count.count()))
                            .toList(),
                    true);
        }
    }

    private static Tags tags(Count count) {
        Tags state = Tags.of("state", count.state());
        return count.channel().isEmpty() ? state : state.and("channel", count.channel());
    }

    /** The first channels by name keep their names; the rest are counted together. */
    static List<Count> bounded(List<Count> counts) {
        List<String> shown =
                counts.stream().map(Count::channel).distinct().limit(CHANNELS).toList();
        Map<List<String>, Long> sums =
                new TreeMap<>((a, b) -> String.join("\0", a).compareTo(String.join("\0", b)));
        for (Count count : counts) {
            String channel = shown.contains(count.channel()) ? count.channel() : OTHER;
            sums.merge(List.of(channel, count.state()), count.count(), Long::sum);
        }
        return sums.entrySet().stream()
                .map(sum -> new Count(sum.getKey().getFirst(), sum.getKey().getLast(), sum.getValue()))
                .toList();
    }

    private void gauge(MeterRegistry registry, String name, String what, Figure figure) {
        Gauge.builder(name, this, metrics -> metrics.value(figure))
                .description(what)
                .register(registry);
    }

    private double value(Figure figure) {
        FleetFigures figures = newest;
        return figures == null ? Double.NaN : figure.of(figures);
    }

    private interface Figure {
        double of(FleetFigures figures);
    }
}
