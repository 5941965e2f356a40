package io.clm.worker.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what must happen soon. */
public final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(Long.getLong("clm.await.seconds", 240));

    private Await() {}

    /** Fails with {@code otherwise} when it has not happened in time. */
    public static void until(String what, BooleanSupplier condition, Supplier<String> otherwise) {
        Instant end = Instant.now().plus(LONGEST);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not in " + LONGEST.toSeconds() + " s: " + what + "\n" + otherwise.get());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
