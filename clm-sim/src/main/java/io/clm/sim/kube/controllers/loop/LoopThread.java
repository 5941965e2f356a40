package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.store.ChangeListener;
import io.clm.sim.kube.store.ObjectStore;

/** Runs a loop on a thread of its own while its cluster is up. */
public final class LoopThread {
    private final ObjectStore store;
    private final ControllerLoop loop;
    private final ChangeListener listener;
    private final Thread thread;
    private volatile boolean stopped;

    private LoopThread(ObjectStore store, ControllerLoop loop, String name) {
        this.store = store;
        this.loop = loop;
        this.listener = loop::changed;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** Starts working at everything there is, and at every change from now on. */
    public static LoopThread start(ObjectStore store, ControllerLoop loop, String name) {
        LoopThread thread = new LoopThread(store, loop, name);
        store.onChange(thread.listener);
        loop.wakeAll();
        thread.thread.start();
        return thread;
    }

    /** Stops after the present decision, and waits for that. */
    public void stop() throws InterruptedException {
        stopped = true;
        store.removeListener(listener);
        loop.nudge();
        thread.join();
    }

    private void run() {
        try {
            loop.runDue();
            while (!stopped) {
                loop.awaitWork();
                loop.runDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
