package io.clm.sim.kube.controllers.scheduling;

import io.clm.sim.kube.controllers.model.LabelSelector;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** nodeSelector and required node affinity. */
public final class NodeSelection {
    private static final String REQUIRED = "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution";

    private NodeSelection() {}

    /** Whether a pod, or the template of one, accepts the node. */
    public static boolean selects(JsonNode pod, JsonNode node) {
        JsonNode required = Json.at(pod, REQUIRED);
        return LabelSelector.labelsMatch(Json.at(pod, "spec.nodeSelector"), Meta.labels(node))
                && (required.isMissingNode() || anyTerm(required, node));
    }

    /** Whether any term of a node selector accepts the node; a volume's affinity is one too. */
    static boolean anyTerm(JsonNode nodeSelector, JsonNode node) {
        return Json.items(nodeSelector.path("nodeSelectorTerms")).stream().anyMatch(term -> accepts(term, node));
    }

    /** Whether one term accepts the node; an empty one accepts none. */
    static boolean accepts(JsonNode term, JsonNode node) {
        Map<String, String> fields = Map.of("metadata.name", Meta.name(node));
        return !(term.path("matchExpressions").isEmpty()
                        && term.path("matchFields").isEmpty())
                && LabelSelector.expressionsMatch(term.path("matchExpressions"), Meta.labels(node))
                && LabelSelector.expressionsMatch(term.path("matchFields"), fields);
    }
}
