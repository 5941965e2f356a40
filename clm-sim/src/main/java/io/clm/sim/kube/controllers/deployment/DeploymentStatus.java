package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a Deployment says of itself. Written only in a round in which nothing else is done, from what is there then. */
final class DeploymentStatus {
    private DeploymentStatus() {}

    /** All pods are of the current template and available. */
    static boolean isComplete(Sets sets) {
        int desired = sets.desired();
        return sets.current()
                        .filter(set -> Sets.present(set) == desired && Sets.available(set) == desired)
                        .isPresent()
                && sets.old().stream().allMatch(set -> Sets.present(set) == 0);
    }

    static void write(Sets sets, Instant now, Draft draft) {
        if (!draft.isEmpty()) {
            return;
        }
        ObjectNode deployment = sets.deployment();
        ObjectNode status = Json.object().put("observedGeneration", Meta.generation(deployment));
        JsonNode old = deployment.path("status");
        if (old.has("collisionCount")) {
            status.set("collisionCount", old.path("collisionCount"));
        }
        counts(sets, status);
        if (old.has("conditions")) {
            status.set("conditions", old.path("conditions").deepCopy());
        }
        Availability.judge(sets, status, now);
        Progress.judge(sets, status, now, draft);
        draft.status(Kinds.DEPLOYMENT, deployment, status);
    }

    private static void counts(Sets sets, ObjectNode status) {
        int replicas = sum(sets.all(), "status.replicas");
        int available = sum(sets.all(), "status.availableReplicas");
        put(status, "replicas", replicas);
        put(status, "updatedReplicas", sum(sets.current().stream().toList(), "status.replicas"));
        put(status, "readyReplicas", sum(sets.all(), "status.readyReplicas"));
        put(status, "availableReplicas", available);
        int total = sets.all().stream().mapToInt(Sets::wanted).sum();
        put(status, "unavailableReplicas", Math.max(0, total - available));
        status.put("terminatingReplicas", sum(sets.all(), "status.terminatingReplicas"));
    }

    private static void put(ObjectNode status, String field, int count) {
        if (count > 0) {
            status.put(field, count);
        }
    }

    private static int sum(List<ObjectNode> sets, String path) {
        return sets.stream().mapToInt(set -> Json.number(set, path, 0)).sum();
    }
}
