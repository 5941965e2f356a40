package io.clm.sim.aws;

import java.time.Duration;

/**
 * How long simulated things take.
 *
 * @param speed divides them all; above 0
 */
public record Delays(double speed) {

    /** From a launch until EC2 says running. */
    public Duration running() {
        return seconds(5);
    }

    /** From a launch until the group says InService and the Node registers. */
    public Duration boot() {
        return seconds(40);
    }

    /** From a launch that failed until the group tries again. */
    public Duration retryLaunch() {
        return seconds(60);
    }

    /** How long a group is left alone before its zones are balanced. */
    public Duration rebalance() {
        return seconds(300);
    }

    /** From the order to terminate until EC2 says terminated. */
    public Duration terminate() {
        return seconds(15);
    }

    /** How long a terminated instance stays visible. */
    public Duration remember() {
        return seconds(3600);
    }

    /** From the request for a change set until it is there. */
    public Duration changeSet() {
        return seconds(2);
    }

    /** One resource of a stack: create, update or delete. */
    public Duration resource() {
        return seconds(5);
    }

    private Duration seconds(long seconds) {
        return Duration.ofNanos((long) (seconds * 1e9 / speed));
    }
}
