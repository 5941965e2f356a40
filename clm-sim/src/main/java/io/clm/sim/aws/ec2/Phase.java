package io.clm.sim.aws.ec2;

/** Where an instance is in its life. */
public enum Phase {
    /** Launched, not yet in service. */
    PENDING,
    IN_SERVICE,
    TERMINATING,
    /** Gone; still visible for a while. */
    TERMINATED;

    /** Whether it runs or is about to. */
    public boolean alive() {
        return this == PENDING || this == IN_SERVICE;
    }
}
