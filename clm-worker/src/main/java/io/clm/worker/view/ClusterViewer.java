package io.clm.worker.view;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.RolloutState;
import io.clm.worker.cluster.ClusterApis;
import io.clm.worker.cluster.ClusterSnapshot;
import io.clm.worker.outside.Refused;
import io.clm.worker.outside.Unavailable;
import io.clm.worker.pool.GroupClouds;
import io.clm.worker.registry.Registry;
import io.clm.worker.roll.RollSight;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes pictures of clusters: every second while one is changed, else every few seconds. */
public final class ClusterViewer {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterViewer.class);
    private static final Duration ROLLING = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Registry registry;
    private final GroupClouds groups;
    private final ClusterApis apis;
    private final Clock clock;

    public ClusterViewer(Registry registry, GroupClouds groups, ClusterApis apis, Clock clock) {
        this.registry = registry;
        this.groups = groups;
        this.apis = apis;
        this.clock = clock;
    }

    /** Takes one picture; when to take the next one, empty when the cluster is gone. */
    public Optional<Duration> look(String clusterId) {
        Optional<Cluster> cluster = registry.cluster(clusterId);
        cluster.ifPresent(this::look);
        return cluster.map(found -> isRolling(clusterId) ? ROLLING : QUIET);
    }

    private boolean isRolling(String clusterId) {
        return registry.openRollout(clusterId)
                .map(rollout -> rollout.state() == RolloutState.RUNNING)
                .orElse(false);
    }

    private void look(Cluster cluster) {
        try {
            RollSight sight = new RollSight(groups.of(cluster).ofCluster(cluster.id()), snapshot(cluster));
            registry.putView(ClusterPicture.of(cluster, sight, clock.instant()));
        } catch (Unavailable | Refused e) {
            LOG.debug("no picture of {}: {}", cluster.alias(), e.getMessage());
        }
    }

    /** Machines are shown also while the API server is away. */
    private ClusterSnapshot snapshot(Cluster cluster) {
        try {
            return apis.of(cluster).nodes().snapshot();
        } catch (Unavailable e) {
            return new ClusterSnapshot(List.of(), List.of(), List.of());
        }
    }
}
