package io.clm.sim.kube;

import io.clm.sim.cluster.KubeServer;
import io.clm.sim.fault.ClusterFaults;
import io.clm.sim.http.LoopbackServer;
import io.clm.sim.journal.ClusterJournal;
import io.clm.sim.kube.collect.CustomKinds;
import io.clm.sim.kube.collect.Housekeeper;
import io.clm.sim.kube.http.KubeApi;
import io.clm.sim.kube.rules.Admission;
import io.clm.sim.kube.schema.Catalog;
import io.clm.sim.kube.store.ObjectStore;
import io.clm.sim.kube.verb.Scope;
import io.clm.sim.kube.verb.Verbs;
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
    private final Catalog catalog = new Catalog();
    private final ObjectStore store;
    private final ClusterControllers controllers;
    private final ClusterFaults faults;
    private final KubeApi api;
    private int port;
    private @Nullable Running running;

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
        this.faults = faults;
        this.store = ObjectStore.open(directory, new Admission(catalog), clock);
        new CustomKinds(store, catalog, clock).follow();
        Verbs verbs = new Verbs(new Scope(store, catalog, clock, faults));
        this.api = new KubeApi(catalog, new Journalled(verbs, journal), faults::answerAllWith);
        BootObjects.create(store);
    }

    public String id() {
        return id;
    }

    /** The port of the API server; 0 when it may be any and was not started yet. */
    public synchronized int port() {
        return port;
    }

    /** The address of the API server, without a slash at the end. */
    public synchronized String url() {
        return "http://127.0.0.1:" + port;
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

    /** Starts the API server and the controllers. Idempotent. */
    @Override
    public synchronized void start() {
        if (running == null) {
            LoopbackServer server = LoopbackServer.start(port, api);
            port = server.port();
            running = new Running(server, Housekeeper.start(store, catalog, clock), controllers.start(this));
        }
    }

    /** Stops controllers and API server: connections are refused, open watches end. Nothing is lost. Idempotent. */
    @Override
    public synchronized void stop() {
        Running stopping = running;
        running = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    @Override
    public void close() {
        stop();
        store.close();
    }

    /** What runs while the cluster is up. */
    private record Running(LoopbackServer server, Housekeeper housekeeper, AutoCloseable controllers) {
        void stop() {
            server.close();
            try {
                controllers.close();
                housekeeper.close();
            } catch (Exception e) {
                throw new IllegalStateException("the cluster's controllers did not stop", e);
            }
        }
    }
}
