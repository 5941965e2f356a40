package io.clm.sim.kube.controllers.model;

import io.clm.sim.kube.controllers.loop.Owners;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.ResourceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes pods from templates. */
public final class PodTemplate {
    private PodTemplate() {}

    /** A pod without a name, from {@code spec.template} of the owner that controls it. */
    public static ObjectNode newPod(ResourceKind ownerKind, JsonNode owner) {
        return newPod(ownerKind, owner, owner.path("spec").path("template"));
    }

    /** A pod without a name, from a template of the owner that controls it. */
    public static ObjectNode newPod(ResourceKind ownerKind, JsonNode owner, JsonNode template) {
        ObjectNode pod = Json.object();
        ObjectNode meta = Meta.of(pod);
        meta.put("namespace", Meta.namespace(owner));
        copy(template.path("metadata"), meta, "labels");
        copy(template.path("metadata"), meta, "annotations");
        Owners.control(pod, ownerKind, owner);
        pod.set("spec", template.path("spec").deepCopy());
        return pod;
    }

    /** As {@link #newPod(ResourceKind, JsonNode)}, to be named after its owner. */
    public static ObjectNode newPodWithPrefix(ResourceKind ownerKind, JsonNode owner) {
        ObjectNode pod = newPod(ownerKind, owner);
        Meta.of(pod).put("generateName", Meta.name(owner) + "-");
        return pod;
    }

    private static void copy(JsonNode from, ObjectNode to, String field) {
        if (from.get(field) instanceof ObjectNode map) {
            to.set(field, map.deepCopy());
        }
    }
}
