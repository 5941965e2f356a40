package io.clm.sim.kube;

/** What works inside a cluster while its API server runs: scheduler, kubelets, workload controllers. */
@FunctionalInterface
public interface ClusterControllers {
    /** Starts working on the cluster's store; closing what is returned stops it and waits until it has stopped. */
    AutoCloseable start(KubeCluster cluster);

    /** Nobody: objects stay as they were put. */
    ClusterControllers NONE = cluster -> () -> {};
}
