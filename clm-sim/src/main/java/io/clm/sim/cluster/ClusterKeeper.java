package io.clm.sim.cluster;

import io.clm.sim.fault.AwayMode;
import io.clm.sim.fault.Fault;
import io.clm.sim.fault.FaultBook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and closes the Kubernetes APIs: one is up while a control-plane instance runs and no fault keeps it away. */
public final class ClusterKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterKeeper.class);

    private final Clusters clusters;
    private final FaultBook faults;
    private final KubeServers servers;
    private final ControlPlanes controlPlanes;
    private final Map<String, KubeServer> made = new HashMap<>();
    private final Set<String> up = new HashSet<>();

    public ClusterKeeper(Clusters clusters, FaultBook faults, KubeServers servers, ControlPlanes controlPlanes) {
        this.clusters = clusters;
        this.faults = faults;
        this.servers = servers;
        this.controlPlanes = controlPlanes;
    }

    /** One look at every cluster. */
    public synchronized void tick() {
        controlPlanes.owners().forEach(clusters::reserve);
        Set<String> running = controlPlanes.running();
        clusters.all().forEach(cluster -> keep(cluster, running.contains(cluster.id())));
    }

    /** Whether a cluster's Kubernetes API is up. */
    public synchronized boolean up(String cluster) {
        return up.contains(cluster);
    }

    private void keep(ClusterEntry cluster, boolean running) {
        boolean wanted = running && !away(cluster.id());
        if (wanted == up.contains(cluster.id())) {
            return;
        }
        try {
            turn(cluster, wanted);
        } catch (RuntimeException e) {
            LOG.error("the Kubernetes API of {} cannot be {}", cluster.id(), wanted ? "started" : "stopped", e);
        }
    }

    private void turn(ClusterEntry cluster, boolean wanted) {
        KubeServer server = made.computeIfAbsent(cluster.id(), id -> servers.create(id, cluster.port()));
        if (wanted) {
            server.start();
            up.add(cluster.id());
        } else {
            server.stop();
            up.remove(cluster.id());
        }
        LOG.info("the Kubernetes API of {} is {}", cluster.id(), wanted ? "up at " + cluster.url() : "away");
    }

    private boolean away(String cluster) {
        return faults.of(cluster, Fault.ApiServerAway.class).anyMatch(fault -> fault.mode() == AwayMode.REFUSED);
    }

    @Override
    public synchronized void close() {
        made.values().forEach(KubeServer::stop);
        up.clear();
    }
}
