package io.clm.api.load;

import io.clm.api.testing.DurableServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long each of many requests took.
 *
 * @param nanos of each request, the shortest first
 * @param api the processor's time that the API took for all of them
 * @param database the same of the database's processes
 */
record Measure(LoadHarness.Run run, List<Long> nanos, int failed, double seconds, Duration api, Duration database) {

    static Measure run(LoadHarness.Run run, Api api, DurableServer database, int seconds)
            throws InterruptedException, IOException {
        AtomicInteger failed = new AtomicInteger();
        Duration apiBefore = api.processor();
        Duration databaseBefore = Cpu.of(database.processes());
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<List<Long>>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(run.clients())) {
            for (int i = 0; i < run.clients(); i++) {
                clients.add(threads.submit(() -> ask(run.scenario(), api.client(), failed, end)));
            }
        }
        List<Long> nanos = clients.stream()
                .flatMap(client -> client.resultNow().stream())
                .sorted()
                .toList();
        return new Measure(
                run,
                nanos,
                failed.get(),
                (System.nanoTime() - begin) / 1e9,
                api.processor().minus(apiBefore),
                Cpu.of(database.processes()).minus(databaseBefore));
    }

    private static List<Long> ask(Scenario scenario, Client client, AtomicInteger failed, long end) {
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

    double perSecond() {
        return nanos.size() / seconds;
    }

    /** The time below which this part of the requests stayed. */
    double millis(double part) {
        return nanos.get((int) Math.min(nanos.size() - 1L, (long) (nanos.size() * part))) / 1e6;
    }

    /** Of a time that all requests took together, what one took. */
    double millisEach(Duration all) {
        return all.toNanos() / 1e6 / nanos.size();
    }
}
