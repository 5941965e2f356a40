package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.ResourceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Owner references. */
public final class Owners {
    private Owners() {}

    /** The uid of the object's controller, empty when it has none. */
    public static String controllerUid(JsonNode object) {
        return Meta.controller(object)
                .map(owner -> owner.path("uid").asString(""))
                .orElse("");
    }

    /** Whether the object's controller is of that kind. */
    public static boolean isControlledBy(JsonNode object, ResourceKind kind) {
        return Meta.controller(object)
                .filter(owner -> owner.path("kind").asString("").equals(kind.kind()))
                .isPresent();
    }

    /** Makes the owner the controller of an object that is being built. */
    public static void control(ObjectNode object, ResourceKind ownerKind, JsonNode owner) {
        ArrayNode owners = Meta.of(object).putArray("ownerReferences");
        owners.add(reference(ownerKind, owner).put("controller", true).put("blockOwnerDeletion", true));
    }

    /** A plain owner reference. */
    public static ObjectNode reference(ResourceKind ownerKind, JsonNode owner) {
        return Json.object()
                .put("apiVersion", ownerKind.apiVersion())
                .put("kind", ownerKind.kind())
                .put("name", Meta.name(owner))
                .put("uid", Meta.uid(owner));
    }
}
