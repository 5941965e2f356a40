package io.clm.sim.kube.controllers.statefulset;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** What a StatefulSet says of its pods. */
final class StatefulSetStatus {
    private StatefulSetStatus() {}

    static void write(Ranks ranks, String update, Draft draft) {
        ObjectNode set = ranks.set();
        long replicas = count(ranks, pod -> true);
        long ready = count(ranks, PodState::isReady);
        long updated = count(ranks, pod -> Ranks.revision(pod).equals(update));
        String before = Json.text(set, "status.currentRevision");
        boolean through = updated == replicas && ready == replicas && replicas == ranks.end() - ranks.first();
        String current = before.isEmpty() || through ? update : before;
        ObjectNode status = Json.object().put("observedGeneration", Meta.generation(set));
        status.put("replicas", replicas);
        put(status, "readyReplicas", ready);
        put(status, "currentReplicas", count(ranks, pod -> Ranks.revision(pod).equals(current)));
        put(status, "updatedReplicas", updated);
        status.put("availableReplicas", count(ranks, ranks::isHealthy));
        status.put("currentRevision", current).put("updateRevision", update);
        status.put("collisionCount", Json.number(set, "status.collisionCount", 0));
        draft.status(Kinds.STATEFUL_SET, set, status);
        recheck(ranks, draft);
    }

    private static void recheck(Ranks ranks, Draft draft) {
        ranks.pods().values().stream()
                .flatMap(pod -> PodState.availableAt(pod, ranks.minReady()).stream())
                .filter(at -> at.isAfter(ranks.now()))
                .forEach(draft::recheck);
    }

    private static long count(Ranks ranks, Predicate<ObjectNode> which) {
        return ranks.pods().values().stream()
                .filter(PodState::isActive)
                .filter(which)
                .count();
    }

    private static void put(ObjectNode status, String field, long count) {
        if (count > 0) {
            status.put(field, count);
        }
    }
}
