package io.clm.sim.kube.table;

import io.clm.sim.kube.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What rows say of workloads. */
final class WorkloadCells {
    private static final String TEMPLATE = "spec.template.spec.containers";

    private WorkloadCells() {}

    static List<Column> deployments() {
        return List.of(
                Cells.path("Name", "metadata.name"),
                Cells.text("Ready", WorkloadCells::ready),
                Cells.number("Up-to-date", "status.updatedReplicas"),
                Cells.number("Available", "status.availableReplicas"),
                Cells.age(),
                Cells.containers(TEMPLATE),
                Cells.images(TEMPLATE),
                Cells.selector());
    }

    static List<Column> statefulSets() {
        return List.of(
                Cells.path("Name", "metadata.name"),
                Cells.text("Ready", WorkloadCells::ready),
                Cells.age(),
                Cells.containers(TEMPLATE),
                Cells.images(TEMPLATE));
    }

    static List<Column> replicaSets() {
        return List.of(
                Cells.path("Name", "metadata.name"),
                Cells.number("Desired", "spec.replicas"),
                Cells.number("Current", "status.replicas"),
                Cells.number("Ready", "status.readyReplicas"),
                Cells.age(),
                Cells.containers(TEMPLATE),
                Cells.images(TEMPLATE),
                Cells.selector());
    }

    static List<Column> daemonSets() {
        return List.of(
                Cells.path("Name", "metadata.name"),
                Cells.number("Desired", "status.desiredNumberScheduled"),
                Cells.number("Current", "status.currentNumberScheduled"),
                Cells.number("Ready", "status.numberReady"),
                Cells.number("Up-to-date", "status.updatedNumberScheduled"),
                Cells.number("Available", "status.numberAvailable"),
                Cells.text("Node Selector", set -> Cells.labels(Json.at(set, "spec.template.spec.nodeSelector"))),
                Cells.age(),
                Cells.containers(TEMPLATE),
                Cells.images(TEMPLATE),
                Cells.selector());
    }

    static List<Column> jobs() {
        return List.of(
                Cells.path("Name", "metadata.name"),
                Cells.text("Status", WorkloadCells::jobStatus),
                Cells.text(
                        "Completions",
                        job -> Json.number(job, "status.succeeded", 0) + "/" + Json.number(job, "spec.completions", 1)),
                new Column("Duration", "string", 0, (job, now) -> StringNode.valueOf(duration(job, now))),
                Cells.age(),
                Cells.containers(TEMPLATE),
                Cells.images(TEMPLATE),
                Cells.selector());
    }

    static List<Column> cronJobs() {
        return List.of(
                Cells.path("Name", "metadata.name"),
                Cells.path("Schedule", "spec.schedule"),
                Cells.pathOrNone("Timezone", "spec.timeZone"),
                Cells.text("Suspend", job -> job.path("spec").path("suspend").asBoolean(false) ? "True" : "False"),
                Cells.text(
                        "Active",
                        job -> Integer.toString(Json.at(job, "status.active").size())),
                new Column("Last Schedule", "string", 0, (job, now) -> StringNode.valueOf(lastSchedule(job, now))),
                Cells.age());
    }

    private static String ready(JsonNode object) {
        return Json.number(object, "status.readyReplicas", 0) + "/" + Json.number(object, "spec.replicas", 0);
    }

    private static String lastSchedule(JsonNode job, Instant now) {
        String time = Json.text(job, "status.lastScheduleTime");
        return time.isEmpty() ? Cells.NONE : Cells.ago(time, now);
    }

    private static String jobStatus(JsonNode job) {
        for (JsonNode condition : Json.at(job, "status.conditions")) {
            if (Json.text(condition, "status").equals("True")) {
                return Json.text(condition, "type");
            }
        }
        return "Running";
    }

    private static String duration(JsonNode job, Instant now) {
        String start = Json.text(job, "status.startTime");
        String end = Json.text(job, "status.completionTime");
        if (start.isEmpty()) {
            return "";
        }
        return Durations.human(Duration.between(Instant.parse(start), end.isEmpty() ? now : Instant.parse(end)));
    }
}
