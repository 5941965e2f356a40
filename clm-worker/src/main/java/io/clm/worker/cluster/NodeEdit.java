package io.clm.worker.cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One write to a node.
 *
 * @param annotations to set; a null value takes it away
 * @param taints all taints it shall have; null leaves them
 * @param unschedulable null leaves it
 */
public record NodeEdit(
        Map<String, @Nullable String> annotations,
        @Nullable List<KubeNode.Taint> taints,
        @Nullable Boolean unschedulable) {
    public NodeEdit {
        annotations = new TreeMap<>(annotations);
    }
}
