package io.clm.sim.aws.cloudformation.resource;

/** A resource that cannot be made or changed, with the reason for the stack's events. */
public final class ResourceFailure extends Exception {
    public ResourceFailure(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
