package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.store.ObjectStore;
import io.clm.sim.kube.store.ResourceKind;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The objects in a store. */
public record StoreWorld(ObjectStore store) implements World {
    @Override
    public Optional<ObjectNode> get(ResourceKind kind, String namespace, String name) {
        return store.get(kind, namespace, name);
    }

    @Override
    public List<ObjectNode> list(ResourceKind kind) {
        return store.list(kind);
    }

    @Override
    public List<ObjectNode> list(ResourceKind kind, String namespace) {
        return store.list(kind, namespace);
    }
}
