package io.clm.sim.aws;

import java.util.Map;
import java.util.Optional;

/** The tags that tie a resource of AWS to a cluster. */
public final class Tags {
    /** Followed by the cluster's id; the value is {@code owned}. */
    public static final String CLUSTER = "kubernetes.io/cluster/";

    public static final String POOL = "kubernetes.io/node-pool";
    /** Followed by a label's key. */
    public static final String LABEL = "k8s.io/cluster-autoscaler/node-template/label/";
    /** Followed by a taint's key; the value is {@code value:Effect}. */
    public static final String TAINT = "k8s.io/cluster-autoscaler/node-template/taint/";

    public static final String CONTROL_PLANE = LABEL + "node-role.kubernetes.io/control-plane";
    public static final String GROUP = "aws:autoscaling:groupName";

    private Tags() {}

    /** The cluster that owns a resource. */
    public static Optional<String> cluster(Map<String, String> tags) {
        return tags.entrySet().stream()
                .filter(tag ->
                        tag.getKey().startsWith(CLUSTER) && tag.getValue().equals("owned"))
                .map(tag -> tag.getKey().substring(CLUSTER.length()))
                .findFirst();
    }
}
