package io.clm.cli.speed;

import com.sun.management.OperatingSystemMXBean;
import io.clm.core.plan.Plan;
import io.clm.core.plan.VersionDiff;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plans all clusters after a commit, on a few threads. */
final class FleetPlanning {

    private final VersionDiff versions;
    private final int threads;

    FleetPlanning(VersionDiff versions, int threads) {
        this.versions = versions;
        this.threads = threads;
    }

    /** @throws IllegalStateException when a plan is blocked, as its time would say nothing */
    String plan(List<SpeedFleet.Change> changes) throws Exception {
        long begun = System.nanoTime();
        long used = processor();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Plan>> plans = new ArrayList<>();
            for (SpeedFleet.Change change : changes) {
                Callable<Plan> work = () -> versions.plan(change.base(), change.head());
                plans.add(executor.submit(work));
            }
            while (!plans.isEmpty()) {
                check(plans.removeFirst().get());
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double processor = (processor() - used) / 1e9;
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        return String.format(
                Locale.ROOT,
                "%d clusters in %.1f s (%.1f s of processor), %d threads, heap of %d MiB",
                changes.size(),
                seconds,
                processor,
                threads,
                heap);
    }

    /** Of the whole process, nanoseconds: compiler and garbage collector count too. */
    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static void check(Plan plan) {
        if (plan.isBlocked()) {
            throw new IllegalStateException("a plan is blocked: " + plan.findings());
        }
    }
}
