package io.clm.worker.cluster;

/** One cluster's Kubernetes API. Each call throws {@link io.clm.worker.outside.Unavailable} while it cannot be used. */
public interface ClusterApi {
    /** Whether the API server says that it is ready; false also when it cannot be reached. */
    boolean isReady();

    Objects objects();

    Nodes nodes();

    ClusterLock lock();
}
