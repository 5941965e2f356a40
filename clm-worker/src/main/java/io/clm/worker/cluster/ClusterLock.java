package io.clm.worker.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps a foreign installation away from a cluster: a Lease in it. It is no fence. */
public interface ClusterLock {
    /**
     * Takes the lock or keeps it.
     *
     * @param holder who takes it: the installation, so that any worker of it goes on at once
     * @return who else holds it; empty when it is taken
     */
    Optional<Holder> take(String holder, Duration lasting, Instant now);

    /** Gives it back when {@code holder} has it. */
    void release(String holder);

    /** Another one. */
    record Holder(String name, Instant until) {}
}
