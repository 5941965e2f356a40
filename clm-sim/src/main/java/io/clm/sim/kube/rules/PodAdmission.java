package io.clm.sim.kube.rules;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectStore;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What admission adds to a new pod: account, priority, tolerations, first status. */
final class PodAdmission {
    private static final Map<String, Integer> SYSTEM_CLASSES =
            Map.of("system-node-critical", 2_000_001_000, "system-cluster-critical", 2_000_000_000);

    private PodAdmission() {}

    static void admit(ObjectNode pod, ObjectStore store) {
        ObjectNode spec = Json.child(pod, "spec");
        if (Json.text(spec, "serviceAccountName").isEmpty()) {
            spec.put("serviceAccountName", "default").put("serviceAccount", "default");
        }
        priority(pod, spec, store);
        tolerate(spec, "node.kubernetes.io/not-ready");
        tolerate(spec, "node.kubernetes.io/unreachable");
        ObjectNode status = Json.child(pod, "status");
        if (!status.has("phase")) {
            status.put("phase", "Pending");
        }
        if (!status.has("qosClass")) {
            status.put("qosClass", QosClass.of(spec));
        }
    }

    private static void priority(ObjectNode pod, ObjectNode spec, ObjectStore store) {
        String name = Json.text(spec, "priorityClassName");
        if (!spec.has("priority")) {
            spec.put("priority", name.isEmpty() ? 0 : value(pod, name, store));
        }
        if (!spec.has("preemptionPolicy")) {
            Optional<ObjectNode> chosen = store.get(Kinds.PRIORITY_CLASS, "", name);
            String policy =
                    chosen.map(found -> Json.text(found, "preemptionPolicy")).orElse("");
            spec.put("preemptionPolicy", policy.isEmpty() ? "PreemptLowerPriority" : policy);
        }
    }

    private static int value(ObjectNode pod, String name, ObjectStore store) {
        return store.get(Kinds.PRIORITY_CLASS, "", name)
                .map(found -> found.path("value").asInt(0))
                .or(() -> Optional.ofNullable(SYSTEM_CLASSES.get(name)))
                .orElseThrow(() -> Failures.forbidden(
                        Kinds.POD, Meta.name(pod), "no PriorityClass with name " + name + " was found"));
    }

    private static void tolerate(ObjectNode spec, String key) {
        for (JsonNode toleration : spec.path("tolerations")) {
            String tolerated = Json.text(toleration, "key");
            String effect = Json.text(toleration, "effect");
            if ((tolerated.equals(key) || tolerated.isEmpty()) && (effect.isEmpty() || effect.equals("NoExecute"))) {
                return;
            }
        }
        ArrayNode all = spec.get("tolerations") instanceof ArrayNode present ? present : spec.putArray("tolerations");
        all.addObject()
                .put("key", key)
                .put("operator", "Exists")
                .put("effect", "NoExecute")
                .put("tolerationSeconds", 300);
    }
}
