package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.ResourceKind;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The objects of a cluster as they are now. The trees are shared: read them, never change them. */
public interface World {
    Optional<ObjectNode> get(ResourceKind kind, String namespace, String name);

    List<ObjectNode> list(ResourceKind kind);

    List<ObjectNode> list(ResourceKind kind, String namespace);

    /** An object of a kind that lives in no namespace. */
    default Optional<ObjectNode> get(ResourceKind kind, String name) {
        return get(kind, "", name);
    }

    /** The objects of a kind whose controller is this one, told by its uid. */
    default List<ObjectNode> controlledBy(JsonNode owner, ResourceKind kind) {
        String uid = Meta.uid(owner);
        return list(kind, Meta.namespace(owner)).stream()
                .filter(object -> Owners.controllerUid(object).equals(uid))
                .toList();
    }
}
