package io.clm.sim.kube;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectStore;
import io.clm.sim.kube.store.ResourceKind;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The objects that every cluster has from its first moment. */
final class BootObjects {
    private static final List<String> NAMESPACES = List.of("default", "kube-node-lease", "kube-public", "kube-system");
    private static final Map<String, Integer> PRIORITIES =
            Map.of("system-cluster-critical", 2_000_000_000, "system-node-critical", 2_000_001_000);

    private BootObjects() {}

    static void create(ObjectStore store) {
        NAMESPACES.forEach(name -> createIfAbsent(store, Kinds.NAMESPACE, "", name, Json.object()));
        PRIORITIES.forEach((name, value) -> createIfAbsent(
                store, Kinds.PRIORITY_CLASS, "", name, Json.object().put("value", value)));
        createIfAbsent(store, Kinds.SERVICE, "default", "kubernetes", apiService());
    }

    private static ObjectNode apiService() {
        ObjectNode service = Json.object();
        ObjectNode spec = service.putObject("spec").put("clusterIP", "10.96.0.1");
        spec.putArray("ports").addObject().put("name", "https").put("port", 443).put("targetPort", 6443);
        return service;
    }

    private static void createIfAbsent(
            ObjectStore store, ResourceKind kind, String namespace, String name, ObjectNode object) {
        if (store.get(kind, namespace, name).isEmpty()) {
            Meta.of(object).put("name", name);
            if (kind.namespaced()) {
                Meta.of(object).put("namespace", namespace);
            }
            store.create(kind, object);
        }
    }
}
