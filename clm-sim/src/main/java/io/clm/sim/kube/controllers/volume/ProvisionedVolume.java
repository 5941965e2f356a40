package io.clm.sim.kube.controllers.volume;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A volume made for a claim; it can only be used in its zone. */
final class ProvisionedVolume {
    private static final String ZONE = "topology.kubernetes.io/zone";

    private ProvisionedVolume() {}

    static ObjectNode build(String name, JsonNode claim, JsonNode node) {
        ObjectNode volume = Json.object();
        Meta.of(volume).put("name", name);
        ObjectNode spec = volume.putObject("spec");
        spec.set("capacity", Json.at(claim, "spec.resources.requests").deepCopy());
        spec.set("accessModes", Json.at(claim, "spec.accessModes").deepCopy());
        spec.put("persistentVolumeReclaimPolicy", "Delete").put("volumeMode", "Filesystem");
        String storageClass = Json.text(claim, "spec.storageClassName");
        if (!storageClass.isEmpty()) {
            spec.put("storageClassName", storageClass);
        }
        spec.putObject("csi")
                .put("driver", "ebs.csi.aws.com")
                .put("volumeHandle", "vol-" + Meta.uid(claim).replace("-", "").substring(0, 17));
        spec.set("claimRef", claimReference(claim));
        pin(spec, Meta.labels(node).getOrDefault(ZONE, ""));
        volume.putObject("status").put("phase", "Bound");
        return volume;
    }

    private static ObjectNode claimReference(JsonNode claim) {
        return Json.object()
                .put("apiVersion", "v1")
                .put("kind", Kinds.PVC.kind())
                .put("namespace", Meta.namespace(claim))
                .put("name", Meta.name(claim))
                .put("uid", Meta.uid(claim));
    }

    private static void pin(ObjectNode spec, String zone) {
        if (!zone.isEmpty()) {
            ObjectNode term = spec.putObject("nodeAffinity")
                    .putObject("required")
                    .putArray("nodeSelectorTerms")
                    .addObject();
            ObjectNode expression = term.putArray("matchExpressions").addObject();
            expression.put("key", ZONE).put("operator", "In").putArray("values").add(zone);
        }
    }
}
