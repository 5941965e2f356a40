package io.clm.sim.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time, and how much faster than in reality simulated things happen. Only delays of simulated things (boots, pod
 * starts) are divided by the speed; time stamps are real.
 */
public final class SimClock implements InstantSource {
    private final Clock clock;
    private final double speed;

    private SimClock(Clock clock, double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed must be above 0, not " + speed);
        }
        this.clock = clock;
        this.speed = speed;
    }

    /** The machine's clock; delays are divided by the speed. */
    public static SimClock system(double speed) {
        return new SimClock(Clock.systemUTC(), speed);
    }

    /** A clock of one's own, such as a {@link SettableClock}. */
    public static SimClock of(Clock clock, double speed) {
        return new SimClock(clock, speed);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    /** For those who only want time stamps. */
    public Clock clock() {
        return clock;
    }

    /** How long something lasts here that lasts so long in reality. */
    public Duration delay(Duration inReality) {
        return Duration.ofNanos((long) (inReality.toNanos() / speed));
    }
}
