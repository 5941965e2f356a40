package io.clm.worker.time;

import java.time.Duration;

/** Waits. Everything that waits does it here, so that a test can make it stop or skip. */
@FunctionalInterface
public interface Pauser {
    /** Returns after {@code duration}, at once when it is not positive. */
    void pause(Duration duration) throws InterruptedException;

    /** The real one. */
    Pauser SLEEPING = duration -> {
        if (duration.isPositive()) {
            Thread.sleep(duration);
        }
    };
}
