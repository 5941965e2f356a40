package io.clm.core.gate;

import java.time.Instant;

/** A health condition that must hold several times in a row. Values in, values out: {@link Streak} is its memory. */
public final class HealthGate {

    private HealthGate() {}

    /** The streak after one more look. It is the same as before when the look does not count. */
    public static Streak after(Streak streak, Verdict verdict, GatePolicy policy, Instant now) {
        return switch (verdict) {
            case Verdict.Good good -> afterGood(streak, policy, now);
            case Verdict.Bad bad -> streak.badSince() == null ? new Streak(0, now, now) : streak;
            case Verdict.Unknown unknown -> streak;
        };
    }

    private static Streak afterGood(Streak streak, GatePolicy policy, Instant now) {
        return hasPassed(streak, policy) || now.isBefore(nextAt(streak, policy))
                ? streak
                : new Streak(streak.good() + 1, now, null);
    }

    public static boolean hasPassed(Streak streak, GatePolicy policy) {
        return streak.good() >= policy.times();
    }

    /** Bad all the time for longer than the policy bears. */
    public static boolean hasFailed(Streak streak, GatePolicy policy, Instant now) {
        return streak.badSince() != null && !now.isBefore(streak.badSince().plus(policy.timeout()));
    }

    /** When the next verdict counts. */
    public static Instant nextAt(Streak streak, GatePolicy policy) {
        return streak.lastAt() == null || streak.badSince() != null
                ? Instant.MIN
                : streak.lastAt().plus(policy.interval());
    }
}
