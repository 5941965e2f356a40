package io.clm.sim.kube;

import io.clm.sim.kube.store.ObjectRules;
import io.clm.sim.kube.store.ObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One simulated cluster: its objects, its API server on a loopback port, and what works inside it. Made stopped; its
 * state is in the directory given and survives the death of the process.
 */
public final class KubeCluster implements AutoCloseable {
    private final String id;
    private final String name;
    private final Clock clock;
    private final ObjectStore store;
    private final ClusterControllers controllers;
    private final MutationListener journal;
    private @Nullable AutoCloseable running;

    /**
     * Opens a cluster.
     *
     * @param id the registry's id, such as {@code aws:123456789012:eu-central-1:kube-1}
     * @param name a short name for messages
     * @param directory where its state is kept; made when absent
     */
    public KubeCluster(
            String id,
            String name,
            Path directory,
            Clock clock,
            ClusterControllers controllers,
            MutationListener journal) {
        this.id = id;
        this.name = name;
        this.clock = clock;
        this.controllers = controllers;
        this.journal = journal;
        this.store = ObjectStore.open(directory, ObjectRules.NONE, clock);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Clock clock() {
        return clock;
    }

    /** The objects, for what runs inside the cluster; calls here are not journalled. */
    public ObjectStore store() {
        return store;
    }

    /** Starts the API server on a loopback port (0 = any) and the controllers; answers the port. Idempotent. */
    public synchronized int start(int port) throws IOException {
        if (running == null) {
            running = controllers.start(this);
        }
        return port;
    }

    /** Stops controllers and API server; open watches end. The store stays open. Idempotent. */
    public synchronized void stop() {
        AutoCloseable stopping = running;
        running = null;
        if (stopping != null) {
            try {
                stopping.close();
            } catch (Exception e) {
                throw new IllegalStateException("controllers of " + name + " did not stop", e);
            }
        }
    }

    /** Where calls from outside are told. */
    MutationListener journal() {
        return journal;
    }

    @Override
    public void close() {
        stop();
        store.close();
    }
}
