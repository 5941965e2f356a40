package io.clm.worker.registry;

import io.clm.core.freeze.Freezes;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.Problem;
import io.clm.core.view.ClusterView;
import java.util.List;
import java.util.Optional;

/** Clusters. */
public interface ClusterRegistry {
    List<Cluster> clusters();

    Optional<Cluster> cluster(String id);

    /** Ids of the clusters that want a plan. */
    List<String> wantingPlan();

    /** How often a plan was asked for; read before planning begins. */
    long planCounter(String clusterId);

    /** Planning that began at {@code counter} has ended; false when another plan was asked for meanwhile. */
    boolean planned(String clusterId, long counter);

    void wantPlan(String clusterId);

    /** Replaces the problems that {@code source} sees. */
    void problems(String clusterId, String source, List<Problem> problems);

    /** The cluster is at {@code version} without any rollout; nothing happens while one is open. */
    void adopt(String clusterId, String version);

    void putView(ClusterView view);

    /** Those in force: what they hold does not start. */
    Freezes freezes();
}
