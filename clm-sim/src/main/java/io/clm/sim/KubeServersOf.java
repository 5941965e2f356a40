package io.clm.sim;

import io.clm.sim.cluster.KubeServers;
import io.clm.sim.fault.FaultBook;
import io.clm.sim.journal.Journal;

/** Makes what makes Kubernetes APIs, of what they have to obey and to tell. */
@FunctionalInterface
public interface KubeServersOf {
    KubeServers create(SimOptions options, Journal journal, FaultBook faults);
}
