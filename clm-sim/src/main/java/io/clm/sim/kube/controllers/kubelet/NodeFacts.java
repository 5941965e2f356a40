package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a kubelet knows of its machine. What the creator of the Node gave stays. */
final class NodeFacts {
    private static final String VERSION = "v1.36.3";

    private NodeFacts() {}

    static void fillIn(ObjectNode node) {
        labels(node);
        ObjectNode status = Json.child(node, "status");
        Machine machine = Machine.of(node);
        if (status.path("capacity").isEmpty()) {
            status.set("capacity", machine.capacity());
            status.set("allocatable", machine.allocatable());
        }
        if (status.path("allocatable").isEmpty()) {
            status.set("allocatable", status.path("capacity").deepCopy());
        }
        if (status.path("addresses").isEmpty()) {
            addresses(node, status.putArray("addresses"));
        }
        info(node, Json.child(status, "nodeInfo"));
    }

    private static void labels(ObjectNode node) {
        ObjectNode labels = Json.child(Meta.of(node), "labels");
        absent(labels, "kubernetes.io/hostname", Meta.name(node));
        absent(labels, "kubernetes.io/os", "linux");
        absent(labels, "kubernetes.io/arch", "amd64");
    }

    private static void addresses(ObjectNode node, ArrayNode addresses) {
        addresses.addObject().put("type", "InternalIP").put("address", Addresses.ofNode(node));
        addresses.addObject().put("type", "Hostname").put("address", Meta.name(node));
    }

    private static void info(ObjectNode node, ObjectNode info) {
        Map.of(
                        "kubeletVersion", VERSION,
                        "kubeProxyVersion", VERSION,
                        "containerRuntimeVersion", "containerd://2.1.4",
                        "operatingSystem", "linux",
                        "osImage", "Ubuntu 24.04 LTS",
                        "kernelVersion", "6.8.0-1021-aws",
                        "architecture", "amd64")
                .forEach((field, value) -> absent(info, field, value));
        String uid = Meta.uid(node);
        absent(info, "machineID", uid.replace("-", ""));
        absent(info, "systemUUID", uid);
        absent(info, "bootID", uid);
    }

    private static void absent(ObjectNode fields, String field, String value) {
        if (fields.path(field).asString("").isEmpty()) {
            fields.put(field, value);
        }
    }
}
