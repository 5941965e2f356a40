package io.clm.worker.provision;

import io.clm.worker.cluster.ClusterApis;
import io.clm.worker.planning.Renders;
import io.clm.worker.policy.Policies;
import io.clm.worker.pool.GroupClouds;
import io.clm.worker.registry.Registry;
import io.clm.worker.stack.StackClouds;
import io.clm.worker.time.Pauser;
import io.clm.worker.upload.StorageClouds;
import java.time.Clock;
import java.time.Duration;

/**
 * Everything outside that a rollout deals with.
 *
 * @param installation the holder's name in the lock of a cluster
 * @param poll between two looks at something that is changing
 */
public record Outside(
        Registry registry,
        Renders renders,
        StackClouds stacks,
        GroupClouds groups,
        StorageClouds storage,
        ClusterApis apis,
        Policies policies,
        Clock clock,
        Pauser pauser,
        String installation,
        Duration poll) {}
