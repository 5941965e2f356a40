package io.clm.sim.kube.collect;

import io.clm.sim.kube.schema.Catalog;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ChangeListener;
import io.clm.sim.kube.store.ObjectStore;
import java.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at every change after it was made, on a thread of its own, and does what follows from it. Idle while nothing changes. */
public final class Housekeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);

    private final ObjectStore store;
    private final LinkedBlockingQueue<Change> queue = new LinkedBlockingQueue<>();
    private final ChangeListener listener = queue::add;
    private final OwnerCollector owners;
    private final NamespaceCollector namespaces;
    private final Thread thread;

    private Housekeeper(ObjectStore store, Catalog catalog, Clock clock) {
        this.store = store;
        this.owners = new OwnerCollector(store, catalog);
        this.namespaces = new NamespaceCollector(store, catalog, clock);
        this.thread = Thread.ofVirtual().name("housekeeper").unstarted(this::run);
    }

    /** Starts, and first does what was left open when the process ended. */
    public static Housekeeper start(ObjectStore store, Catalog catalog, Clock clock) {
        Housekeeper housekeeper = new Housekeeper(store, catalog, clock);
        store.onChange(housekeeper.listener);
        housekeeper.thread.start();
        return housekeeper;
    }

    @Override
    public void close() throws InterruptedException {
        store.removeListener(listener);
        thread.interrupt();
        thread.join();
    }

    private void run() {
        try {
            owners.sweep();
            namespaces.sweep();
            while (true) {
                look(queue.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Change change) {
        try {
            owners.changed(change);
            namespaces.changed(change);
        } catch (RuntimeException e) {
            LOG.error(
                    "housekeeping after {} of {} failed",
                    change.type(),
                    change.kind().kind(),
                    e);
        }
    }
}
