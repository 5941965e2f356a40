package io.clm.sim.kube.rules;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A pod that is bound gets the labels that tell where its node is. */
public final class PodTopology {
    private static final List<String> LABELS = List.of("topology.kubernetes.io/region", "topology.kubernetes.io/zone");

    private PodTopology() {}

    public static void copy(JsonNode node, ObjectNode pod) {
        for (String label : LABELS) {
            String value = Meta.labels(node).getOrDefault(label, "");
            if (!value.isEmpty()) {
                Json.child(Meta.of(pod), "labels").put(label, value);
            }
        }
    }
}
