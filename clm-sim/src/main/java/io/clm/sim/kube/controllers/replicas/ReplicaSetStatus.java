package io.clm.sim.kube.controllers.replicas;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.model.LabelSelector;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a ReplicaSet says of its pods. */
final class ReplicaSetStatus {
    private ReplicaSetStatus() {}

    static void write(ObjectNode set, List<ObjectNode> pods, long terminating, Instant now, Draft draft) {
        Duration minReady = Duration.ofSeconds(Json.number(set, "spec.minReadySeconds", 0));
        JsonNode templateLabels = Json.at(set, "spec.template.metadata.labels");
        ObjectNode status = Json.object().put("replicas", pods.size());
        count(status, "fullyLabeledReplicas", pods, pod -> LabelSelector.labelsMatch(templateLabels, Meta.labels(pod)));
        count(status, "readyReplicas", pods, PodState::isReady);
        count(status, "availableReplicas", pods, pod -> PodState.isAvailable(pod, minReady, now));
        status.put("terminatingReplicas", terminating);
        status.put("observedGeneration", Meta.generation(set));
        draft.status(Kinds.REPLICA_SET, set, status);
        pods.stream()
                .flatMap(pod -> PodState.availableAt(pod, minReady).stream())
                .filter(at -> at.isAfter(now))
                .forEach(draft::recheck);
    }

    /** A count of nothing is left out, as the API does it. */
    private static void count(ObjectNode status, String field, List<ObjectNode> pods, Predicate<JsonNode> which) {
        long count = pods.stream().filter(which).count();
        if (count > 0) {
            status.put(field, count);
        }
    }
}
