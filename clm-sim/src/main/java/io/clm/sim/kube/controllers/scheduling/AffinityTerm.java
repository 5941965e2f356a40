package io.clm.sim.kube.controllers.scheduling;

import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.LabelSelector;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One term of pod affinity or anti-affinity.
 *
 * @param owner the pod whose term it is
 */
record AffinityTerm(JsonNode owner, JsonNode term) {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

    /** The terms that must hold; kind is {@code podAffinity} or {@code podAntiAffinity}. */
    static List<AffinityTerm> required(JsonNode pod, String kind) {
        return Json.items(Json.at(pod, "spec.affinity." + kind).path(REQUIRED)).stream()
                .map(term -> new AffinityTerm(pod, term))
                .toList();
    }

    /** The terms that should hold, by no more than their weight. */
    static List<JsonNode> preferred(JsonNode pod, String kind) {
        return Json.items(Json.at(pod, "spec.affinity." + kind).path(PREFERRED));
    }

    String topologyKey() {
        return term.path("topologyKey").asString("");
    }

    /** Whether the term speaks of that other pod. */
    boolean means(JsonNode other, World world) {
        return LabelSelector.matches(term.path("labelSelector"), other)
                && Json.items(term.path("matchLabelKeys")).stream().allMatch(key -> sameLabel(key.asString(""), other))
                && inNamespace(Meta.namespace(other), world);
    }

    private boolean sameLabel(String key, JsonNode other) {
        String mine = Meta.labels(owner).get(key);
        return mine == null || mine.equals(Meta.labels(other).get(key));
    }

    private boolean inNamespace(String namespace, World world) {
        List<String> named = Json.items(term.path("namespaces")).stream()
                .map(item -> item.asString(""))
                .toList();
        JsonNode selector = term.path("namespaceSelector");
        if (named.isEmpty() && !selector.isObject()) {
            return namespace.equals(Meta.namespace(owner));
        }
        Map<String, String> labels =
                world.get(Kinds.NAMESPACE, namespace).map(Meta::labels).orElse(Map.of());
        return named.contains(namespace) || LabelSelector.matches(selector, labels);
    }
}
