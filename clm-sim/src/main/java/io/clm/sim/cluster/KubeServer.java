package io.clm.sim.cluster;

/** One cluster's Kubernetes API with all that runs behind it. Its state stays between {@link #stop} and {@link #start}. */
public interface KubeServer {
    /** Opens the cluster's port and goes on where it was. */
    void start();

    /** Closes the port, so that connections are refused, and lets its controllers rest. */
    void stop();
}
