package io.clm.cli.speed;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** Times work on one thread, by the clock and by the processor: on a busy machine only the latter says much. */
final class Stopwatch {

    private static final double NANOS = 1e6;

    private Stopwatch() {}

    static String once(Runnable work) {
        return often(1, work);
    }

    /** Best, median and 95th percentile of the later half of the rounds. */
    static String often(int rounds, Runnable work) {
        long[] clock = new long[rounds];
        long[] processor = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long begun = System.nanoTime();
            long used = processor();
            work.run();
            processor[i] = processor() - used;
            clock[i] = System.nanoTime() - begun;
        }
        return "clock " + told(clock) + "; processor " + told(processor);
    }

    private static String told(long[] nanos) {
        long[] later = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
        Arrays.sort(later);
        return String.format(
                Locale.ROOT,
                "best %.1f median %.1f p95 %.1f ms",
                later[0] / NANOS,
                later[later.length / 2] / NANOS,
                later[later.length * 95 / 100] / NANOS);
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
