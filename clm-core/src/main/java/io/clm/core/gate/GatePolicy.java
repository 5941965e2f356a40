package io.clm.core.gate;

import java.time.Duration;

/**
 * When a gate is passed and when it has failed.
 *
 * @param times good verdicts in a row that pass it, at least 1
 * @param interval between two verdicts that count
 * @param timeout bad for this long without a good verdict between: failed
 */
public record GatePolicy(int times, Duration interval, Duration timeout) {

    public GatePolicy {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, is " + times);
        }
    }
}
