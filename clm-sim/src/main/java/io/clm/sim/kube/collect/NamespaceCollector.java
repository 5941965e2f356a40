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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Empties a namespace that is being deleted, and lets it go when it is empty. Gives new ones what every namespace has. */
final class NamespaceCollector {
    private static final String ROOT_CA =
            "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as "
                    + "the internal service IP or kubernetes.default.svc. No other usage is guaranteed across "
                    + "distributions of Kubernetes clusters.";

    private final ObjectStore store;
    private final Catalog catalog;
    private final Clock clock;

    NamespaceCollector(ObjectStore store, Catalog catalog, Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.clock = clock;
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
            Json.child(Meta.of(map), "annotations").put("kubernetes.io/description", ROOT_CA);
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
        Map<String, Integer> objects = new TreeMap<>();
        Map<String, Integer> finalizers = new TreeMap<>();
        for (ApiResource resource : catalog.all()) {
            if (resource.kind().namespaced()) {
                for (ObjectNode object : remove(resource, namespace)) {
                    String group = resource.kind().group();
                    objects.merge(resource.kind().plural() + "." + group, 1, Integer::sum);
                    Meta.finalizers(object).forEach(finalizer -> finalizers.merge(finalizer, 1, Integer::sum));
                }
            }
        }
        if (objects.isEmpty()) {
            finish(namespace);
        } else {
            NamespaceConditions conditions = new NamespaceConditions(objects, finalizers);
            store.mutate(Kinds.NAMESPACE, "", namespace, object -> conditions.write(object, clock.instant()));
        }
    }

    /** Deletes what is there; answers what stays for now. */
    private List<ObjectNode> remove(ApiResource resource, String namespace) {
        for (ObjectNode object : store.list(resource.kind(), namespace)) {
            if (!Meta.isDeleting(object)) {
                store.delete(resource.kind(), namespace, Meta.name(object), DeleteOptions.GRACEFUL);
            }
        }
        return store.list(resource.kind(), namespace);
    }

    private void finish(String namespace) {
        store.mutate(
                Kinds.NAMESPACE,
                "",
                namespace,
                object -> Json.child(object, "spec").remove("finalizers"));
    }
}
