package io.clm.core.roll;

import io.clm.core.gate.GatePolicy;
import java.time.Duration;

/**
 * How fast and how careful a pool is rolled.
 *
 * @param surge instances above the original size at most; a spot pool has none
 * @param maxUnavailable nodes below the number ready at the start at most; at least 1 where there is no surge
 * @param maxParallelNodes nodes under drain at the same time at most; 1 for a control plane
 * @param gate how often in a row the gate must be good: for the canary, and between control-plane nodes
 * @param nodeReadyTimeout a new machine that is no ready node after this has failed
 * @param zoneWait how long a node with volumes waits for a ready replacement in its zone when nothing else moves:
 *     nobody can tell a group that spans zones where to launch
 * @param parkAfter a drain that is stuck for this long lets the next node go first
 * @param poll between two looks when nothing else is known
 */
public record RollPolicy(
        int surge,
        int maxUnavailable,
        int maxParallelNodes,
        GatePolicy gate,
        Duration nodeReadyTimeout,
        Duration zoneWait,
        Duration parkAfter,
        Duration poll) {

    public RollPolicy {
        if (surge < 0 || maxUnavailable < 0 || maxParallelNodes < 1) {
            throw new IllegalArgumentException("surge and maxUnavailable must be at least 0, maxParallelNodes 1");
        }
    }
}
