package io.clm.sim.kube.controllers.cron;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps so many ended Jobs as the CronJob says. */
final class JobHistory {
    private JobHistory() {}

    static void forgetOld(JsonNode cronJob, List<ObjectNode> jobs, Draft draft) {
        forget(jobs, "Complete", Json.number(cronJob, "spec.successfulJobsHistoryLimit", 3), draft);
        forget(jobs, "Failed", Json.number(cronJob, "spec.failedJobsHistoryLimit", 1), draft);
    }

    private static void forget(List<ObjectNode> jobs, String condition, int kept, Draft draft) {
        List<ObjectNode> ended = jobs.stream()
                .filter(job -> Conditions.isTrue(job, condition) && !Meta.isDeleting(job))
                .sorted(Comparator.comparing(
                                (ObjectNode job) -> Meta.creation(job).orElse(Instant.EPOCH))
                        .thenComparing(Meta::name))
                .toList();
        ended.stream().limit(Math.max(0, ended.size() - kept)).forEach(job -> draft.delete(Kinds.JOB, job));
    }
}
