package io.clm.sim.kube.controllers.cron;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.Owners;
import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CronJob and the Jobs of it that still run.
 *
 * @param finished the Jobs that have ended
 */
record CronState(ObjectNode cronJob, List<ObjectNode> active, List<ObjectNode> finished) {
    static CronState of(ObjectNode cronJob, List<ObjectNode> jobs) {
        return new CronState(
                cronJob,
                jobs.stream()
                        .filter(job -> !isOver(job) && !Meta.isDeleting(job))
                        .toList(),
                jobs.stream().filter(CronState::isOver).toList());
    }

    static boolean isOver(JsonNode job) {
        return Conditions.isTrue(job, "Complete") || Conditions.isTrue(job, "Failed");
    }

    /** The latest time that is due and was not served; older ones are let go. */
    Optional<Instant> due(Schedule schedule, Instant now) {
        String last = Json.text(cronJob, "status.lastScheduleTime");
        Instant served = last.isEmpty() ? Meta.creation(cronJob).orElse(now) : Instant.parse(last);
        JsonNode deadline = Json.at(cronJob, "spec.startingDeadlineSeconds");
        return schedule.upTo(now)
                .filter(time -> time.isAfter(served))
                .filter(time -> !deadline.isNumber()
                        || !time.plusSeconds(deadline.asLong()).isBefore(now));
    }

    static String jobName(JsonNode cronJob, Instant due) {
        return Meta.name(cronJob) + "-" + due.getEpochSecond() / 60;
    }

    static ObjectNode build(ObjectNode cronJob, Instant due) {
        JsonNode template = cronJob.path("spec").path("jobTemplate");
        ObjectNode job = Json.object();
        ObjectNode meta = Meta.of(job);
        meta.put("name", jobName(cronJob, due)).put("namespace", Meta.namespace(cronJob));
        for (String field : List.of("labels", "annotations")) {
            if (template.path("metadata").get(field) instanceof ObjectNode map) {
                meta.set(field, map.deepCopy());
            }
        }
        Json.child(meta, "annotations").put("batch.kubernetes.io/cronjob-scheduled-timestamp", Meta.time(due));
        Owners.control(job, Kinds.CRON_JOB, cronJob);
        job.set("spec", template.path("spec").deepCopy());
        return job;
    }

    void writeStatus(Optional<Instant> started, Draft draft) {
        ObjectNode status = cronJob.path("status") instanceof ObjectNode old ? old.deepCopy() : Json.object();
        started.ifPresent(time -> status.put("lastScheduleTime", Meta.time(time)));
        lastSuccess(status).ifPresent(time -> status.put("lastSuccessfulTime", time));
        status.remove("active");
        if (!active.isEmpty()) {
            ArrayNode references = status.putArray("active");
            active.forEach(job -> references.add(reference(job)));
        }
        draft.status(Kinds.CRON_JOB, cronJob, status);
    }

    private Optional<String> lastSuccess(JsonNode status) {
        Stream<String> times = finished.stream().map(job -> Json.text(job, "status.completionTime"));
        return Stream.concat(times, Stream.of(status.path("lastSuccessfulTime").asString("")))
                .filter(time -> !time.isEmpty())
                .max(String::compareTo);
    }

    private static ObjectNode reference(JsonNode job) {
        return Json.object()
                .put("apiVersion", Kinds.JOB.apiVersion())
                .put("kind", Kinds.JOB.kind())
                .put("namespace", Meta.namespace(job))
                .put("name", Meta.name(job))
                .put("uid", Meta.uid(job))
                .put("resourceVersion", Meta.resourceVersion(job));
    }
}
