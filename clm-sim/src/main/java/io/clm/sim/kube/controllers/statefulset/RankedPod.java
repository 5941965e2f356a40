package io.clm.sim.kube.controllers.statefulset;

import io.clm.sim.kube.controllers.model.PodTemplate;
import io.clm.sim.kube.controllers.revision.Revisions;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A pod of a StatefulSet: named by its number, with claims of its own. */
final class RankedPod {
    private RankedPod() {}

    static ObjectNode build(Ranks ranks, int number, String revision, JsonNode template) {
        ObjectNode pod = PodTemplate.newPod(Kinds.STATEFUL_SET, ranks.set(), template);
        String name = ranks.podName(number);
        Meta.of(pod).put("name", name).put("generateName", Meta.name(ranks.set()) + "-");
        ObjectNode labels = Json.child(Meta.of(pod), "labels");
        labels.put("statefulset.kubernetes.io/pod-name", name);
        labels.put("apps.kubernetes.io/pod-index", Integer.toString(number));
        labels.put(Revisions.HASH, revision);
        ObjectNode spec = Json.child(pod, "spec");
        spec.put("hostname", name);
        String service = Json.text(ranks.set(), "spec.serviceName");
        if (!service.isEmpty()) {
            spec.put("subdomain", service);
        }
        mount(ranks, number, spec);
        return pod;
    }

    private static void mount(Ranks ranks, int number, ObjectNode spec) {
        for (JsonNode template : Claims.templates(ranks.set())) {
            String volume = Meta.name(template);
            ArrayNode volumes = Json.array();
            volumes.addObject()
                    .put("name", volume)
                    .putObject("persistentVolumeClaim")
                    .put("claimName", Claims.name(ranks, template, number));
            Json.items(spec.path("volumes")).stream()
                    .filter(other -> !other.path("name").asString("").equals(volume))
                    .forEach(volumes::add);
            spec.set("volumes", volumes);
        }
    }
}
