package io.clm.worker.cluster;

import io.clm.core.drain.PodRef;
import io.clm.core.roll.NodeRef;
import java.util.List;

/** Nodes and their pods: what a roll sees and does. */
public interface Nodes {
    /** The nodes alone. */
    List<KubeNode> list();

    /** All of it, from lists taken one after the other. */
    ClusterSnapshot snapshot();

    /**
     * Changes what {@code edit} names on one node.
     *
     * @return false when the node is not the one that was seen any more, so that nothing was done
     */
    boolean edit(NodeRef node, NodeEdit edit);

    /** Asks for one pod to be evicted. */
    EvictAnswer evict(PodRef pod);

    /**
     * Deletes one pod against its budget.
     *
     * @return false when it was gone already
     */
    boolean forceDelete(PodRef pod);
}
