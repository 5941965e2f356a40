package io.clm.worker.roll;

import io.clm.core.drain.PodView;
import io.clm.core.gate.Verdict;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.pool.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a pool is well enough to go on: a control plane when its API server says that it is ready (which asks etcd),
 * workers when what every node runs (DaemonSets) is ready on the new ones.
 */
final class PoolHealth {
    private static final int NAMED = 3;
    private static final Duration STARTING = Duration.ofSeconds(2);

    private PoolHealth() {}

    static Verdict look(RollWorld world, RollSight sight, RolledPool pool) {
        return switch (pool.kind()) {
            case CONTROL_PLANE ->
                world.api().isReady() ? Verdict.good() : Verdict.bad("The API server does not say that it is ready.");
            case WORKER -> daemons(sight, pool, world.clock().instant());
        };
    }

    private static Verdict daemons(RollSight sight, RolledPool pool, Instant now) {
        Set<String> fresh = sight.machinesOf(pool.name()).stream()
                .filter(Machine::current)
                .map(Machine::id)
                .collect(Collectors.toSet());
        Set<String> nodes = sight.nodesOf(pool.name()).stream()
                .filter(KubeNode::isReady)
                .filter(node -> fresh.contains(node.instance()))
                .map(node -> node.ref().name())
                .collect(Collectors.toSet());
        List<String> unready = sight.cluster().pods().stream()
                .filter(pod -> pod.node() != null && nodes.contains(pod.node()))
                .filter(pod -> isUnreadyDaemon(pod, now))
                .limit(NAMED)
                .map(pod -> "%s on node %s is not ready.".formatted(pod.ref().subject(), pod.node()))
                .toList();
        return unready.isEmpty() ? Verdict.good() : new Verdict.Bad(unready);
    }

    private static boolean isUnreadyDaemon(PodView pod, Instant now) {
        return pod.isOwnedBy("DaemonSet")
                && !pod.ready()
                && !pod.isTerminating()
                && pod.createdAt().plus(STARTING).isBefore(now);
    }
}
