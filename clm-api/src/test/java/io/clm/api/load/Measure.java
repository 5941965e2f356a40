package io.clm.api.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each of many requests took. */
final class Measure {
    private final List<Long> nanos = new ArrayList<>();
    private final AtomicInteger failed = new AtomicInteger();
    private double seconds;

    private Measure() {}

    /** @param clients how many ask at once */
    static Measure run(Scenario scenario, Client client, int clients, int seconds) throws InterruptedException {
        Measure measure = new Measure();
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<List<Long>>> runs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                runs.add(threads.submit(() -> measure.ask(scenario, client, end)));
            }
        }
        measure.seconds = (System.nanoTime() - begin) / 1e9;
        runs.forEach(run -> measure.nanos.addAll(run.resultNow()));
        measure.nanos.sort(null);
        return measure;
    }

    private List<Long> ask(Scenario scenario, Client client, long end) {
        List<Long> own = new ArrayList<>();
        for (long now = System.nanoTime(); now < end; ) {
            if (scenario.ask(client) != 200) {
                failed.incrementAndGet();
            }
            long after = System.nanoTime();
            own.add(after - now);
            now = after;
        }
        return own;
    }

    private double millis(double part) {
        return nanos.get((int) Math.min(nanos.size() - 1L, (long) (nanos.size() * part))) / 1e6;
    }

    @Override
    public String toString() {
        return "%d requests, %d failed, %.0f/s, p50 %.1f ms, p99 %.1f ms, longest %.1f ms"
                .formatted(nanos.size(), failed.get(), nanos.size() / seconds, millis(0.5), millis(0.99), millis(1));
    }
}
