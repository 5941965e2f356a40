package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.Reason;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The condition Progressing: whether an update moves, is through, or has not moved for too long. */
final class Progress {
    private static final int DEFAULT_DEADLINE_SECONDS = 600;
    private static final String TYPE = "Progressing";
    private static final String COMPLETE = "NewReplicaSetAvailable";
    private static final String STUCK = "ProgressDeadlineExceeded";
    private static final String PAUSED = "DeploymentPaused";

    private Progress() {}

    static void judge(Sets sets, ObjectNode status, Instant now, Draft draft) {
        String name = sets.current().map(Meta::name).orElse("");
        JsonNode before = sets.deployment();
        String last = Conditions.reason(before, TYPE);
        if (sets.isPaused()) {
            renew(status, "Unknown", new Reason(PAUSED, "Deployment is paused"), now, !last.equals(PAUSED));
        } else if (DeploymentStatus.isComplete(sets)) {
            String message = "ReplicaSet \"%s\" has successfully progressed.".formatted(name);
            renew(status, "True", new Reason(COMPLETE, message), now, !last.equals(COMPLETE));
        } else if (last.equals(COMPLETE) && oldReplicas(status) > 0) {
            String message = "Created new replica set \"%s\"".formatted(name);
            renew(status, "True", new Reason("NewReplicaSetCreated", message), now, true);
        } else if (last.isEmpty() || last.equals(PAUSED) || moved(before.path("status"), status)) {
            String message = "ReplicaSet \"%s\" is progressing.".formatted(name);
            renew(status, "True", new Reason("ReplicaSetUpdated", message), now, true);
        } else if (!last.equals(COMPLETE)) {
            timeOut(sets, status, name, now, draft);
        }
    }

    /** A roll that is through and then loses pods makes no progress, and has no deadline either. */
    private static void timeOut(Sets sets, ObjectNode status, String name, Instant now, Draft draft) {
        int seconds = Json.number(sets.deployment(), "spec.progressDeadlineSeconds", DEFAULT_DEADLINE_SECONDS);
        Optional<Instant> deadline = Conditions.find(sets.deployment(), TYPE)
                .map(condition -> condition.path("lastUpdateTime").asString(""))
                .filter(text -> !text.isEmpty())
                .map(text -> Instant.parse(text).plusSeconds(seconds));
        if (deadline.isEmpty() || Conditions.reason(sets.deployment(), TYPE).equals(STUCK)) {
            return;
        }
        if (now.isBefore(deadline.get())) {
            draft.recheck(deadline.get());
            return;
        }
        String message = "ReplicaSet \"%s\" has timed out progressing.".formatted(name);
        renew(status, "False", new Reason(STUCK, message), now, true);
    }

    private static void renew(ObjectNode status, String value, Reason why, Instant now, boolean update) {
        ObjectNode condition = Conditions.set(status, TYPE, value, why, now);
        if (update || !condition.has("lastUpdateTime")) {
            condition.put("lastUpdateTime", Meta.time(now));
        }
    }

    private static boolean moved(JsonNode before, JsonNode after) {
        return count(after, "updatedReplicas") > count(before, "updatedReplicas")
                || oldReplicas(after) < oldReplicas(before)
                || count(after, "readyReplicas") > count(before, "readyReplicas")
                || count(after, "availableReplicas") > count(before, "availableReplicas");
    }

    private static int oldReplicas(JsonNode status) {
        return count(status, "replicas") - count(status, "updatedReplicas");
    }

    private static int count(JsonNode status, String field) {
        return Json.number(status, field, 0);
    }
}
