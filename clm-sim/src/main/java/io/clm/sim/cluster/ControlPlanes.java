package io.clm.sim.cluster;

import java.util.Set;

/** What the machines say about clusters. */
public interface ControlPlanes {
    /** Ids of all clusters that own something. */
    Set<String> owners();

    /** Ids of the clusters of which a control-plane machine has booted and not ended. */
    Set<String> running();
}
