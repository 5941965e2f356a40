package io.clm.core.channel;

import io.clm.core.drain.DrainPolicy;
import io.clm.core.gate.GatePolicy;
import io.clm.core.roll.RollPolicy;
import java.time.Duration;

/**
 * How a channel's clusters are rolled out.
 *
 * @param maxConcurrentClusters clusters of the channel that are changed at the same time
 * @param poolsInParallel worker pools of a cluster that are rolled at the same time
 * @param controlPlane for pools of the control plane, which go first, one node at a time
 * @param workers for all other pools
 * @param verify how often in a row the cluster must be well at the end, and how long it may take
 */
public record RolloutPolicy(
        int maxConcurrentClusters,
        Approval approval,
        OnNewHead onNewHead,
        int poolsInParallel,
        RollPolicy controlPlane,
        RollPolicy workers,
        DrainPolicy drain,
        GatePolicy verify) {

    /** Who says yes to a plan. */
    public enum Approval {
        AUTOMATIC,
        MANUAL
    }

    /** What a running rollout does when a newer commit comes. */
    public enum OnNewHead {
        FINISH,
        SUPERSEDE
    }

    /** What holds where {@code channels.yaml} says nothing. */
    public static final RolloutPolicy DEFAULT = careful();

    private static RolloutPolicy careful() {
        GatePolicy canary = new GatePolicy(3, Duration.ofSeconds(1), Duration.ofMinutes(10));
        RollPolicy workers = new RollPolicy(
                1,
                0,
                2,
                canary,
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofSeconds(1));
        RollPolicy controlPlane = oneByOne(workers);
        GatePolicy verify = new GatePolicy(2, Duration.ofSeconds(1), Duration.ofMinutes(10));
        return new RolloutPolicy(
                1, Approval.AUTOMATIC, OnNewHead.SUPERSEDE, 1, controlPlane, workers, DrainPolicy.DEFAULT, verify);
    }

    /** The same for a control plane. */
    static RollPolicy oneByOne(RollPolicy workers) {
        return new RollPolicy(
                workers.surge(),
                workers.maxUnavailable(),
                1,
                workers.gate(),
                workers.nodeReadyTimeout(),
                workers.zoneWait(),
                workers.parkAfter(),
                workers.poll());
    }

    public RolloutPolicy withDrain(DrainPolicy other) {
        return new RolloutPolicy(
                maxConcurrentClusters, approval, onNewHead, poolsInParallel, controlPlane, workers, other, verify);
    }
}
