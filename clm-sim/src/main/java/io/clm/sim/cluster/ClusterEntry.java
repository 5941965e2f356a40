package io.clm.sim.cluster;

/**
 * A cluster that has its place in the simulated cloud.
 *
 * @param id as {@code aws:123456789012:eu-central-1:kube-1}
 * @param port of its Kubernetes API on the loopback address, for ever
 */
public record ClusterEntry(String id, int port) {

    /** Where its Kubernetes API answers once there is one. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }
}
