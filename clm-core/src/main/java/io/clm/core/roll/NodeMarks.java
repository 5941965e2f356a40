package io.clm.core.roll;

import io.clm.core.gate.Streak;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the roll has written on a node.
 *
 * @param tainted it carries our PreferNoSchedule taint
 * @param cordonedAt when the roll made it unschedulable; null when it did not, or took that back
 * @param drainStart when its drain first began; stays while it is parked
 * @param parkedAt when it was set aside because it was blocked; null when it was not
 * @param lastForced when a pod of it was last deleted by force
 * @param autoscaler whether the autoscaler may scale it down
 * @param streak verdicts of the gate since it joined
 */
public record NodeMarks(
        boolean tainted,
        @Nullable Instant cordonedAt,
        @Nullable Instant drainStart,
        @Nullable Instant parkedAt,
        @Nullable Instant lastForced,
        Autoscaler autoscaler,
        Streak streak) {

    /** Whether the cluster autoscaler leaves a node alone, and by whose word. */
    public enum Autoscaler {
        FREE,
        KEPT_OFF_BY_US,
        KEPT_OFF_BY_OTHERS
    }

    public static final NodeMarks NONE = new NodeMarks(false, null, null, null, null, Autoscaler.FREE, Streak.NONE);

    /** Nothing of ours; somebody else keeps the autoscaler off. */
    static final NodeMarks LEFT_ALONE =
            new NodeMarks(false, null, null, null, null, Autoscaler.KEPT_OFF_BY_OTHERS, Streak.NONE);
}
