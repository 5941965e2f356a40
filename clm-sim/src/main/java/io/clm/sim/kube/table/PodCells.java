package io.clm.sim.kube.table;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a row says of a pod. */
final class PodCells {
    private PodCells() {}

    static List<Column> columns() {
        return List.of(
                Cells.path("Name", "metadata.name"),
                Cells.text("Ready", PodCells::ready),
                Cells.text("Status", PodCells::status),
                Cells.text("Restarts", PodCells::restarts),
                Cells.age(),
                Cells.wide("IP", pod -> Cells.orNone(Json.text(pod, "status.podIP"))),
                Cells.wide("Node", pod -> Cells.orNone(Json.text(pod, "spec.nodeName"))),
                Cells.wide("Nominated Node", pod -> Cells.orNone(Json.text(pod, "status.nominatedNodeName"))),
                Cells.wide("Readiness Gates", pod -> Cells.NONE));
    }

    private static String ready(JsonNode pod) {
        long ready = statuses(pod).stream()
                .filter(status -> status.path("ready").asBoolean(false))
                .count();
        return ready + "/" + Json.at(pod, "spec.containers").size();
    }

    private static String restarts(JsonNode pod) {
        return Integer.toString(statuses(pod).stream()
                .mapToInt(status -> status.path("restartCount").asInt(0))
                .sum());
    }

    private static String status(JsonNode pod) {
        boolean finished = Set.of("Succeeded", "Failed").contains(Json.text(pod, "status.phase"));
        if (Meta.isDeleting(pod) && !finished) {
            return Json.text(pod, "status.reason").equals("NodeLost") ? "Unknown" : "Terminating";
        }
        for (JsonNode status : statuses(pod)) {
            String waiting = Json.text(status, "state.waiting.reason");
            String ended = Json.text(status, "state.terminated.reason");
            if (!waiting.isEmpty() || !ended.isEmpty()) {
                return waiting.isEmpty() ? ended : waiting;
            }
        }
        String reason = Json.text(pod, "status.reason");
        return reason.isEmpty() ? Json.text(pod, "status.phase") : reason;
    }

    private static List<JsonNode> statuses(JsonNode pod) {
        return Json.items(Json.at(pod, "status.containerStatuses"));
    }
}
