package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.AwsException;
import org.jspecify.annotations.Nullable;

/** How many instances a group may and should have. */
public record Size(int min, int max, int desired) {

    /**
     * As the group's owner orders it. What is left out stays; a desired size that is not ordered moves into the bounds.
     *
     * @throws AwsException when the bounds or the order contradict each other
     */
    public Size order(@Nullable Integer newMin, @Nullable Integer newMax, @Nullable Integer newDesired) {
        int lower = newMin == null ? min : newMin;
        int upper = newMax == null ? max : newMax;
        if (lower < 0 || upper < lower) {
            throw AwsException.validation(
                    "Max bound, " + upper + ", must be greater than or equal to min bound, " + lower);
        }
        if (newDesired != null && (newDesired < lower || newDesired > upper)) {
            throw AwsException.validation("Desired capacity:" + newDesired + " must be between the specified min size:"
                    + lower + " and max size:" + upper);
        }
        int wanted = newDesired == null ? Math.clamp(desired, lower, upper) : newDesired;
        return new Size(lower, upper, wanted);
    }

    /** With another desired size, inside the bounds. */
    public Size desired(int next) {
        if (next > max) {
            throw AwsException.validation("New SetDesiredCapacity value " + next + " is above max value " + max
                    + " for the AutoScalingGroup.");
        }
        if (next < min) {
            throw AwsException.validation("New SetDesiredCapacity value " + next + " is below min value " + min
                    + " for the AutoScalingGroup.");
        }
        return new Size(min, max, next);
    }

    /** One less, because an instance goes and is not to be replaced. */
    public Size decrement() {
        if (desired - 1 < min) {
            throw AwsException.validation("Currently, desiredSize equals minSize (" + min
                    + "). Terminating instance without replacement will violate group's min size constraint."
                    + " Either set shouldDecrementDesiredCapacity flag to false or lower group's min size.");
        }
        return new Size(min, max, desired - 1);
    }

    @Override
    public String toString() {
        return "min " + min + ", desired " + desired + ", max " + max;
    }
}
