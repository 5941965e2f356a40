package io.clm.sim.kube.collect;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.Catalog;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ChangeType;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectStore;
import io.clm.sim.kube.store.ResourceKind;
import io.clm.sim.kube.store.StatusException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Empties a namespace that is being deleted, and lets it go when it is empty. Gives new ones what every namespace has. */
final class NamespaceCollector {
    private final ObjectStore store;
    private final Catalog catalog;

    NamespaceCollector(ObjectStore store, Catalog catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    void changed(Change change) {
        boolean deleted = change.type() == ChangeType.DELETED;
        if (change.kind().sameObjectsAs(Kinds.NAMESPACE)) {
            if (!deleted) {
                look(change.object());
            }
        } else if (deleted && change.kind().namespaced()) {
            store.get(Kinds.NAMESPACE, "", Meta.namespace(change.object())).ifPresent(this::look);
        }
    }

    void sweep() {
        store.list(Kinds.NAMESPACE).forEach(this::look);
    }

    private void look(ObjectNode namespace) {
        if (Meta.isDeleting(namespace)) {
            empty(Meta.name(namespace));
        } else {
            furnish(Meta.name(namespace));
        }
    }

    private void furnish(String namespace) {
        if (store.get(Kinds.SERVICE_ACCOUNT, namespace, "default").isEmpty()) {
            create(Kinds.SERVICE_ACCOUNT, namespace, "default", Json.object());
        }
        if (store.get(Kinds.CONFIG_MAP, namespace, "kube-root-ca.crt").isEmpty()) {
            ObjectNode map = Json.object();
            map.putObject("data").put("ca.crt", "");
            create(Kinds.CONFIG_MAP, namespace, "kube-root-ca.crt", map);
        }
    }

    private void create(ResourceKind kind, String namespace, String name, ObjectNode object) {
        Meta.of(object).put("name", name).put("namespace", namespace);
        try {
            store.create(kind, object);
        } catch (StatusException e) {
            if (e.code() >= 500) {
                throw e;
            }
        }
    }

    private void empty(String namespace) {
        boolean left = false;
        for (ApiResource resource : catalog.all()) {
            if (resource.kind().namespaced()) {
                left |= remove(resource, namespace);
            }
        }
        if (!left) {
            finish(namespace);
        }
    }

    private boolean remove(ApiResource resource, String namespace) {
        List<ObjectNode> objects = store.list(resource.kind(), namespace);
        for (ObjectNode object : objects) {
            if (!Meta.isDeleting(object)) {
                store.delete(resource.kind(), namespace, Meta.name(object), DeleteOptions.GRACEFUL);
            }
        }
        return !store.list(resource.kind(), namespace).isEmpty();
    }

    private void finish(String namespace) {
        store.mutate(
                Kinds.NAMESPACE,
                "",
                namespace,
                object -> Json.child(object, "spec").remove("finalizers"));
    }
}
