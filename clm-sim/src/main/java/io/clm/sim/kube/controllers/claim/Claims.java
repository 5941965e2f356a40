package io.clm.sim.kube.controllers.claim;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.Owners;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.LabelSelector;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adopts loose objects that an owner's selector picks, and lets go of those that it picks no more. */
public final class Claims {
    private Claims() {}

    /** The owner's objects of a kind; adoptions and releases are put into the draft. */
    public static List<ObjectNode> of(
            ResourceKind ownerKind, ObjectNode owner, ResourceKind kind, World world, Draft draft) {
        if (Meta.isDeleting(owner)) {
            return world.controlledBy(owner, kind);
        }
        JsonNode selector = Json.at(owner, "spec.selector");
        List<ObjectNode> claimed = new ArrayList<>();
        for (ObjectNode object : world.list(kind, Meta.namespace(owner))) {
            String controller = Owners.controllerUid(object);
            boolean own = controller.equals(Meta.uid(owner));
            boolean picked = LabelSelector.matches(selector, object);
            if (own && picked) {
                claimed.add(object);
            } else if (own) {
                draft.change(kind, object, loose -> Owners.release(loose, owner));
            } else if (picked && controller.isEmpty() && !Meta.isDeleting(object)) {
                draft.change(kind, object, adopted -> adopt(adopted, ownerKind, owner));
                claimed.add(object);
            }
        }
        return claimed;
    }

    /** Whom a change of an owned kind concerns: its controller, or anybody who may want to adopt it. */
    public static Stream<ObjectKey> concerned(Change change, ResourceKind ownerKind, World world) {
        boolean loose = Wakes.states(change)
                .anyMatch(object -> Owners.controllerUid(object).isEmpty());
        Stream<ObjectKey> controllers = Wakes.controllers(change, ownerKind);
        return loose ? Stream.concat(controllers, Wakes.namespaceOf(change, ownerKind, world)) : controllers;
    }

    private static void adopt(ObjectNode object, ResourceKind ownerKind, JsonNode owner) {
        ArrayNode owners = Meta.of(object).withArray("ownerReferences");
        owners.add(Owners.controlling(ownerKind, owner));
    }
}
