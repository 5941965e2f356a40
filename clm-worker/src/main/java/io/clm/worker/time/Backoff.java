package io.clm.worker.time;

import java.time.Duration;

/**
 * Doubling waits between a first and a longest one.
 *
 * @param first after the first failure
 * @param longest never longer than this
 */
public record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /** How long to wait after {@code failures} failures in a row, at least 1. */
    public Duration after(int failures) {
        int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
