package io.clm.worker.policy;

import io.clm.core.drain.DrainPolicy;
import io.clm.core.gate.GatePolicy;
import io.clm.core.roll.RollPolicy;
import java.time.Duration;

/**
 * How clusters of a channel are rolled.
 *
 * @param maxConcurrentClusters clusters of the channel that are changed at the same time
 * @param approvesItself whether no person has to say yes to a plan
 * @param supersedes whether a newer head stops a running rollout at its next safe point; else that one finishes
 * @param poolsInParallel worker pools that are rolled at the same time
 * @param verify how often in a row the cluster must be well at the end, and how long it may take
 * @param hash of the text it was read from, hexadecimal
 */
public record Policy(
        int maxConcurrentClusters,
        boolean approvesItself,
        boolean supersedes,
        int poolsInParallel,
        RollPolicy controlPlane,
        RollPolicy workers,
        DrainPolicy drain,
        GatePolicy verify,
        String hash) {

    /** What holds while a channel has no policy of its own: as careful as it gets. */
    public static final Policy DEFAULT = careful();

    private static Policy careful() {
        GatePolicy gate = new GatePolicy(3, Duration.ofSeconds(1), Duration.ofMinutes(10));
        RollPolicy roll = new RollPolicy(
                1,
                0,
                1,
                gate,
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                Duration.ofMinutes(5),
                Duration.ofSeconds(1));
        return new Policy(1, true, true, 1, roll, roll, DrainPolicy.DEFAULT, gate, "default");
    }
}
