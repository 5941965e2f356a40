package io.clm.sim.kube.rules;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectStore;
import io.clm.sim.kube.store.ResourceKind;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/** What the server itself writes into new objects of some kinds. */
final class Preparation {
    private static final Map<String, BiConsumer<ObjectNode, ObjectStore>> BY_KIND = Map.of(
            Kinds.NAMESPACE.groupResource(),
            (object, store) -> namespace(object),
            Kinds.SERVICE.groupResource(),
            ServiceAddresses::give,
            Kinds.POD.groupResource(),
            PodAdmission::admit,
            Kinds.JOB.groupResource(),
            (object, store) -> JobLabels.tie(object));

    private Preparation() {}

    static void prepare(ResourceKind kind, ObjectNode object, ObjectStore store) {
        BY_KIND.getOrDefault(kind.groupResource(), (any, none) -> {}).accept(object, store);
    }

    private static void namespace(ObjectNode object) {
        ObjectNode spec = Json.child(object, "spec");
        if (!spec.has("finalizers")) {
            spec.putArray("finalizers").add("kubernetes");
        }
        Json.child(object, "status").put("phase", "Active");
    }
}
