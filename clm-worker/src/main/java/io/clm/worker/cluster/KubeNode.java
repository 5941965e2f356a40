package io.clm.worker.cluster;

import io.clm.core.roll.NodeRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node as its API shows it.
 *
 * @param instance id of its machine; empty when it has no provider id
 * @param ready the status of its Ready condition
 * @param readySince when that condition last changed
 * @param volumesAttached volumes that are attached to it
 */
public record KubeNode(
        NodeRef ref,
        String instance,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<Taint> taints,
        boolean unschedulable,
        Ready ready,
        Instant readySince,
        int volumesAttached) {

    /** The label that names a node's pool. */
    public static final String POOL_LABEL = "node.kubernetes.io/node-pool";

    /** Status of a condition. */
    public enum Ready {
        TRUE,
        FALSE,
        UNKNOWN
    }

    /** A taint. */
    public record Taint(String key, @Nullable String value, String effect) {}

    public KubeNode {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        taints = List.copyOf(taints);
    }

    public boolean isReady() {
        return ready == Ready.TRUE;
    }

    public boolean isControlPlane() {
        return labels.containsKey("node-role.kubernetes.io/control-plane");
    }

    public boolean hasTaint(String key) {
        return taints.stream().anyMatch(taint -> taint.key().equals(key));
    }
}
