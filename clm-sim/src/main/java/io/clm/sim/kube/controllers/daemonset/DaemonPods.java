package io.clm.sim.kube.controllers.daemonset;

import io.clm.sim.kube.controllers.model.PodTemplate;
import io.clm.sim.kube.controllers.revision.Revisions;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What makes a pod of a DaemonSet: it wants one node by name, and tolerates that node's troubles. */
final class DaemonPods {
    private DaemonPods() {}

    static ObjectNode forNode(ObjectNode set, String node, String hash) {
        ObjectNode pod = PodTemplate.newPodWithPrefix(Kinds.DAEMON_SET, set);
        Json.child(Meta.of(pod), "labels")
                .put(Revisions.HASH, hash)
                .put("pod-template-generation", templateGeneration(set));
        ObjectNode spec = Json.child(pod, "spec");
        pin(spec, node);
        tolerate(spec);
        return pod;
    }

    private static String templateGeneration(ObjectNode set) {
        return Meta.annotations(set).getOrDefault("deprecated.daemonset.template.generation", "1");
    }

    /** The node that a pod is on or is made for; empty when it is for none in particular. */
    static String nodeOf(JsonNode pod) {
        String bound = pod.path("spec").path("nodeName").asString("");
        if (!bound.isEmpty()) {
            return bound;
        }
        JsonNode terms = Json.at(
                pod, "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms");
        return terms.path(0).path("matchFields").path(0).path("values").path(0).asString("");
    }

    private static void pin(ObjectNode spec, String node) {
        ObjectNode affinity = Json.child(Json.child(spec, "affinity"), "nodeAffinity");
        ObjectNode required = affinity.putObject("requiredDuringSchedulingIgnoredDuringExecution");
        ObjectNode field = required.putArray("nodeSelectorTerms")
                .addObject()
                .putArray("matchFields")
                .addObject();
        field.put("key", "metadata.name")
                .put("operator", "In")
                .putArray("values")
                .add(node);
    }

    private static void tolerate(ObjectNode spec) {
        ArrayNode all = spec.get("tolerations") instanceof ArrayNode array ? array : spec.putArray("tolerations");
        add(all, "node.kubernetes.io/not-ready", "NoExecute");
        add(all, "node.kubernetes.io/unreachable", "NoExecute");
        add(all, "node.kubernetes.io/disk-pressure", "NoSchedule");
        add(all, "node.kubernetes.io/memory-pressure", "NoSchedule");
        add(all, "node.kubernetes.io/pid-pressure", "NoSchedule");
        add(all, "node.kubernetes.io/unschedulable", "NoSchedule");
        if (spec.path("hostNetwork").asBoolean(false)) {
            add(all, "node.kubernetes.io/network-unavailable", "NoSchedule");
        }
    }

    private static void add(ArrayNode all, String key, String effect) {
        ObjectNode toleration =
                Json.object().put("key", key).put("operator", "Exists").put("effect", effect);
        if (Json.items(all).stream().noneMatch(toleration::equals)) {
            all.add(toleration);
        }
    }
}
