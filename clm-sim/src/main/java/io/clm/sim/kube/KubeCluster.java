package io.clm.sim.kube;

import io.clm.sim.cluster.KubeServer;
import io.clm.sim.fault.ClusterFaults;
import io.clm.sim.journal.ClusterJournal;
import io.clm.sim.kube.store.ObjectRules;
import io.clm.sim.kube.store.ObjectStore;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One simulated cluster: its objects, its API server on a loopback port, and what works inside it. Made stopped; its
 * state is in the directory given and survives the death of the process.
 */
public final class KubeCluster implements KubeServer, AutoCloseable {
    private final String id;
    private final Clock clock;
    private final ObjectStore store;
    private final ClusterControllers controllers;
    private final ClusterJournal journal;
    private final ClusterFaults faults;
    private int port;
    private @Nullable AutoCloseable running;

    /**
     * Opens a cluster.
     *
     * @param id the registry's id, such as {@code aws:123456789012:eu-central-1:kube-1}
     * @param port the loopback port of its API server, 0 = the first start takes a free one
     * @param directory where its state is kept; made when absent
     */
    public KubeCluster(
            String id,
            int port,
            Path directory,
            Clock clock,
            ClusterControllers controllers,
            ClusterJournal journal,
            ClusterFaults faults) {
        this.id = id;
        this.port = port;
        this.clock = clock;
        this.controllers = controllers;
        this.journal = journal;
        this.faults = faults;
        this.store = ObjectStore.open(directory, ObjectRules.NONE, clock);
    }

    public String id() {
        return id;
    }

    /** The port of the API server; 0 when it may be any and was not started yet. */
    public synchronized int port() {
        return port;
    }

    public Clock clock() {
        return clock;
    }

    /** What goes wrong on demand: budgets that never allow. */
    public ClusterFaults faults() {
        return faults;
    }

    /** The objects, for what runs inside the cluster; calls here are not journalled. */
    public ObjectStore store() {
        return store;
    }

    ClusterJournal journal() {
        return journal;
    }

    /** Starts the API server and the controllers. Idempotent. */
    @Override
    public synchronized void start() {
        if (running == null) {
            running = controllers.start(this);
        }
    }

    /** Stops controllers and API server: connections are refused, open watches end. Nothing is lost. Idempotent. */
    @Override
    public synchronized void stop() {
        AutoCloseable stopping = running;
        running = null;
        if (stopping != null) {
            try {
                stopping.close();
            } catch (Exception e) {
                throw new IllegalStateException("controllers of " + id + " did not stop", e);
            }
        }
    }

    @Override
    public void close() {
        stop();
        store.close();
    }
}
