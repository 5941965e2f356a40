package io.clm.sim;

import io.clm.sim.clock.SimClock;
import io.clm.sim.cluster.KubeServers;
import io.clm.sim.fault.FaultBook;
import io.clm.sim.journal.ClusterJournal;
import io.clm.sim.journal.Journal;
import io.clm.sim.kube.KubeCluster;
import io.clm.sim.kube.controllers.SimulatedControllers;
import java.nio.file.Path;

/** Every cluster is a simulated one, its objects in a folder of its own below the state folder. */
record SimulatedKubernetes(SimClock clock) implements KubeServersOf {

    @Override
    public KubeServers create(SimOptions options, Journal journal, FaultBook faults) {
        Path folder = options.state().resolve("kubernetes");
        return (id, port) -> new KubeCluster(
                id,
                port,
                folder.resolve(id.replace(':', '_')),
                clock.clock(),
                new SimulatedControllers(clock),
                new ClusterJournal(journal, id, clock),
                faults.forCluster(id));
    }
}
