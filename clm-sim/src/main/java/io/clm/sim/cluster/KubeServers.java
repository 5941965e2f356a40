package io.clm.sim.cluster;

/** Makes the Kubernetes API of a cluster. */
@FunctionalInterface
public interface KubeServers {
    /**
     * Makes one, stopped.
     *
     * @param clusterId as {@code aws:123456789012:eu-central-1:kube-1}
     * @param port the loopback port that is reserved for it
     */
    KubeServer create(String clusterId, int port);
}
