package io.clm.sim.kube.controllers;

import io.clm.sim.clock.SimClock;
import io.clm.sim.fault.ClusterFaults;
import io.clm.sim.kube.ClusterControllers;
import io.clm.sim.kube.KubeCluster;
import io.clm.sim.kube.controllers.loop.ControllerLoop;
import io.clm.sim.kube.controllers.loop.LoopThread;
import io.clm.sim.kube.store.ObjectStore;

/** Controllers, scheduler and kubelets of simulated clusters: one thread a cluster, which sleeps while nothing happens. */
public final class SimulatedControllers implements ClusterControllers {
    private final SimClock clock;

    public SimulatedControllers(SimClock clock) {
        this.clock = clock;
    }

    @Override
    public AutoCloseable start(KubeCluster cluster) {
        ControllerLoop loop = loop(cluster.store(), clock, cluster.faults());
        LoopThread thread = LoopThread.start(cluster.store(), loop, "controllers of " + cluster.id());
        return thread::stop;
    }

    /** The loop alone, for a test that steps it; it hears of no change until it is made a listener of the store. */
    static ControllerLoop loop(ObjectStore store, SimClock clock, ClusterFaults faults) {
        return new ControllerLoop(store, AllControllers.of(clock, faults), clock);
    }
}
