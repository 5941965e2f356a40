package io.clm.worker.kube;

import io.clm.core.roll.NodeRef;
import io.clm.worker.cluster.KubeNode;
import java.util.Map;

/** Reads nodes. */
final class NodeReader {
    private NodeReader() {}

    static KubeNode read(Map<String, Object> node) {
        Conditions ready = Conditions.of(node, "Ready");
        String providerId = Json.text(node, "spec", "providerID");
        return new KubeNode(
                new NodeRef(
                        Json.text(node, "metadata", "name"),
                        Json.text(node, "metadata", "uid"),
                        Json.text(node, "metadata", "resourceVersion")),
                providerId.substring(providerId.lastIndexOf('/') + 1),
                Json.strings(node, "metadata", "labels"),
                Json.strings(node, "metadata", "annotations"),
                Json.objects(node, "spec", "taints").stream()
                        .map(NodeReader::taint)
                        .toList(),
                Json.isTrue(node, "spec", "unschedulable"),
                ready(ready.status()),
                ready.since(),
                Json.objects(node, "status", "volumesAttached").size());
    }

    private static KubeNode.Taint taint(Map<String, Object> taint) {
        return new KubeNode.Taint(Json.text(taint, "key"), Json.textOrNull(taint, "value"), Json.text(taint, "effect"));
    }

    private static KubeNode.Ready ready(String status) {
        return switch (status) {
            case "True" -> KubeNode.Ready.TRUE;
            case "False" -> KubeNode.Ready.FALSE;
            default -> KubeNode.Ready.UNKNOWN;
        };
    }
}
