package io.clm.sim.aws.life;

import io.clm.sim.aws.Tags;
import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.InstanceType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Node that a machine registers: what its cloud knows of it, and the labels and taints that its tags order. */
final class NodeDocument {
    static final String KUBELET = "v1.36.3";

    private NodeDocument() {}

    static Map<String, Object> of(Instance i) {
        InstanceType type = InstanceType.find(i.launch().type()).orElseThrow();
        return Map.of(
                "apiVersion", "v1",
                "kind", "Node",
                "metadata", Map.of("name", i.dnsName(), "labels", labels(i, type)),
                "spec", Map.of("providerID", providerId(i), "taints", taints(i)),
                "status", status(i, type));
    }

    static String providerId(Instance i) {
        return "aws:///" + i.place().zone() + "/" + i.id();
    }

    private static Map<String, String> labels(Instance i, InstanceType type) {
        Map<String, String> labels = new TreeMap<>();
        i.tags().forEach((key, value) -> {
            if (key.startsWith(Tags.LABEL)) {
                labels.put(key.substring(Tags.LABEL.length()), value);
            }
        });
        labels.put("kubernetes.io/hostname", i.dnsName());
        labels.put("kubernetes.io/os", "linux");
        labels.put("kubernetes.io/arch", architecture(type));
        labels.put("node.kubernetes.io/instance-type", type.name());
        labels.put("topology.kubernetes.io/region", i.scope().region());
        labels.put("topology.kubernetes.io/zone", i.place().zone());
        return labels;
    }

    private static List<Map<String, String>> taints(Instance i) {
        return i.tags().entrySet().stream()
                .filter(tag ->
                        tag.getKey().startsWith(Tags.TAINT) && tag.getValue().contains(":"))
                .map(tag -> taint(tag.getKey().substring(Tags.TAINT.length()), tag.getValue()))
                .toList();
    }

    private static Map<String, String> taint(String key, String text) {
        int colon = text.lastIndexOf(':');
        Map<String, String> taint = new TreeMap<>(Map.of("key", key, "effect", text.substring(colon + 1)));
        if (colon > 0) {
            taint.put("value", text.substring(0, colon));
        }
        return taint;
    }

    private static Map<String, Object> status(Instance i, InstanceType type) {
        Map<String, String> resources = Map.of(
                "cpu",
                Integer.toString(type.cpus()),
                "memory",
                type.memory() + "Mi",
                "ephemeral-storage",
                "50Gi",
                "pods",
                Integer.toString(type.pods()));
        return Map.of(
                "capacity",
                resources,
                "allocatable",
                resources,
                "addresses",
                List.of(
                        Map.of("type", "InternalIP", "address", i.place().ip()),
                        Map.of("type", "InternalDNS", "address", i.dnsName()),
                        Map.of("type", "Hostname", "address", i.dnsName())),
                "nodeInfo",
                info(i, type));
    }

    private static Map<String, String> info(Instance i, InstanceType type) {
        return Map.of(
                "architecture",
                architecture(type),
                "operatingSystem",
                "linux",
                "osImage",
                "clm node image",
                "kernelVersion",
                "6.12.0",
                "containerRuntimeVersion",
                "containerd://2.2.0",
                "kubeletVersion",
                KUBELET,
                "kubeProxyVersion",
                KUBELET,
                "machineID",
                i.id(),
                "systemUUID",
                i.id(),
                "bootID",
                i.id());
    }

    private static String architecture(InstanceType type) {
        return type.architecture().equals("x86_64") ? "amd64" : type.architecture();
    }
}
