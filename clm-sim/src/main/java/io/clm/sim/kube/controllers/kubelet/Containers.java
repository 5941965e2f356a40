package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The container statuses of a pod that is being changed. */
final class Containers {
    static final String WAITING = "waiting";
    static final String RUNNING = "running";
    static final String TERMINATED = "terminated";

    private Containers() {}

    /** Every container waits, for the reason given. */
    static void await(ObjectNode pod, String reason, String message) {
        rebuild(pod, (container, isInit) -> {
            ObjectNode waiting = Json.object().put("reason", reason);
            if (!message.isEmpty()) {
                waiting.put("message", message);
            }
            return status(container).put("ready", false).put("started", false).set("state", state(WAITING, waiting));
        });
    }

    /** Every container runs; the init containers have ended well, but for those that keep running. */
    static void start(ObjectNode pod, Instant now) {
        rebuild(pod, (container, isInit) -> {
            ObjectNode running = Json.object().put("startedAt", Meta.time(now));
            ObjectNode status = status(container)
                    .put("ready", true)
                    .put("started", true)
                    .put("imageID", image(container))
                    .put("containerID", id(pod, container));
            status.set("state", state(RUNNING, running));
            if (isInit && !container.path("restartPolicy").asString("").equals("Always")) {
                terminate(status, 0, now);
                status.put("ready", true);
            }
            return status;
        });
    }

    static void setReady(ObjectNode pod, boolean ready) {
        of(pod, "containerStatuses").forEach(status -> status.put("ready", ready));
    }

    /** Every container that has not ended ends now. */
    static void finish(ObjectNode pod, int exitCode, Instant now) {
        if (of(pod, "containerStatuses").isEmpty()) {
            await(pod, "ContainerCreating", "");
        }
        Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(list -> of(pod, list).stream())
                .filter(status -> !Json.at(status, "state.terminated").isObject())
                .forEach(status -> terminate(status, exitCode, now));
    }

    static List<String> images(JsonNode pod) {
        return Stream.of("spec.initContainers", "spec.containers")
                .flatMap(path -> Json.items(Json.at(pod, path)).stream())
                .map(Containers::image)
                .toList();
    }

    private interface Build {
        ObjectNode of(JsonNode container, boolean isInit);
    }

    private static void rebuild(ObjectNode pod, Build build) {
        ObjectNode status = Json.child(pod, "status");
        List<JsonNode> inits = Json.items(Json.at(pod, "spec.initContainers"));
        if (!inits.isEmpty()) {
            ArrayNode all = status.putArray("initContainerStatuses");
            inits.forEach(container -> all.add(build.of(container, true)));
        }
        ArrayNode all = status.putArray("containerStatuses");
        Json.items(Json.at(pod, "spec.containers")).forEach(container -> all.add(build.of(container, false)));
    }

    private static void terminate(ObjectNode status, int exitCode, Instant now) {
        String startedAt = Json.at(status, "state.running.startedAt").asString(Meta.time(now));
        ObjectNode end = Json.object()
                .put("exitCode", exitCode)
                .put("reason", exitCode == 0 ? "Completed" : "Error")
                .put("startedAt", startedAt)
                .put("finishedAt", Meta.time(now));
        String id = status.path("containerID").asString("");
        if (!id.isEmpty()) {
            end.put("containerID", id);
        }
        status.put("ready", false).put("started", false).set("state", state(TERMINATED, end));
    }

    private static ObjectNode status(JsonNode container) {
        return Json.object()
                .put("name", container.path("name").asString(""))
                .put("image", image(container))
                .put("imageID", "")
                .put("restartCount", 0);
    }

    private static String id(ObjectNode pod, JsonNode container) {
        return "containerd://%s/%s"
                .formatted(Meta.uid(pod), container.path("name").asString(""));
    }

    private static String image(JsonNode container) {
        return container.path("image").asString("");
    }

    private static ObjectNode state(String name, ObjectNode details) {
        ObjectNode state = Json.object();
        state.set(name, details);
        return state;
    }

    private static List<ObjectNode> of(ObjectNode pod, String list) {
        return Json.items(pod.path("status").path(list)).stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }
}
