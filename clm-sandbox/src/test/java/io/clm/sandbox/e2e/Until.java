package io.clm.sandbox.e2e;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something that happens by itself. */
final class Until {

    private Until() {}

    /** Returns when {@code condition} holds; an exception of it counts as no, and is told when time is up. */
    static void true_(String what, Duration limit, Callable<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
                last = null;
            } catch (Exception e) {
                last = e;
            }
            Thread.sleep(Duration.ofMillis(200));
        }
        throw new AssertionError("not within " + limit.toSeconds() + " s: " + what, last);
    }
}
