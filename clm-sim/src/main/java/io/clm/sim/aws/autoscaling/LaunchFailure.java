package io.clm.sim.aws.autoscaling;

/** An instance that could not be launched. */
final class LaunchFailure extends Exception {
    LaunchFailure(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
