package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.clock.SimClock;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** When the next step of a pod is due, from the time stamps that it carries. */
record Timing(SimClock clock, Noticed noticed, Instant now) {
    /** Whether so much time has passed since the pod was bound; else looks again then. */
    boolean passedSinceBinding(JsonNode pod, Duration delay, Draft draft) {
        Instant bound = Conditions.since(pod, "PodScheduled")
                .or(() -> Meta.creation(pod))
                .orElse(now);
        return passed("bound ", pod, bound, delay, draft);
    }

    boolean passedSinceStart(JsonNode pod, Duration delay, Draft draft) {
        String text = Json.at(pod, "status.containerStatuses")
                .path(0)
                .path("state")
                .path("running")
                .path("startedAt")
                .asString("");
        return passed("started ", pod, text.isEmpty() ? now : Instant.parse(text), delay, draft);
    }

    boolean passedSinceDeletion(JsonNode pod, Duration delay, Draft draft) {
        Instant deleted = Meta.deletion(pod).orElse(now).minusSeconds(graceSeconds(pod));
        return passed("deleted ", pod, deleted, delay, draft);
    }

    static long graceSeconds(JsonNode pod) {
        return Json.at(pod, "metadata.deletionGracePeriodSeconds").asLong(0);
    }

    private boolean passed(String what, JsonNode pod, Instant recorded, Duration delay, Draft draft) {
        Instant due = noticed.exactly(what + Meta.uid(pod), recorded, now).plus(delay);
        if (due.isAfter(now)) {
            draft.recheck(due);
        }
        return !due.isAfter(now);
    }
}
