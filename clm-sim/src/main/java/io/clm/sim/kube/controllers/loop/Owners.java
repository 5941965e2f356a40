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
        owners.add(controlling(ownerKind, owner));
    }

    /** The owner reference of a controller. */
    public static ObjectNode controlling(ResourceKind ownerKind, JsonNode owner) {
        return reference(ownerKind, owner).put("controller", true).put("blockOwnerDeletion", true);
    }

    /** Takes an owner off an object that is being changed. */
    public static void release(ObjectNode object, JsonNode owner) {
        ArrayNode left = object.arrayNode();
        Meta.owners(object).stream()
                .filter(reference -> !reference.path("uid").asString("").equals(Meta.uid(owner)))
                .forEach(left::add);
        if (left.isEmpty()) {
            Meta.of(object).remove("ownerReferences");
        } else {
            Meta.of(object).set("ownerReferences", left);
        }
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
