package io.clm.worker.roll;

import io.clm.worker.cluster.ClusterApi;
import io.clm.worker.pool.Groups;
import java.time.Clock;

/**
 * What a roll acts on.
 *
 * @param fence called before every effect; throws when it must not happen any more
 */
public record RollWorld(String clusterId, ClusterApi api, Groups groups, Runnable fence, Teller teller, Clock clock) {}
