package io.clm.sim.kube.controllers.model;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What can be said of a pod. */
public final class PodState {
    private PodState() {}

    public static String phase(JsonNode pod) {
        return pod.path("status").path("phase").asString("Pending");
    }

    /** Succeeded or Failed: it never runs again. */
    public static boolean isFinished(JsonNode pod) {
        return hasSucceeded(pod) || hasFailed(pod);
    }

    public static boolean hasSucceeded(JsonNode pod) {
        return phase(pod).equals("Succeeded");
    }

    public static boolean hasFailed(JsonNode pod) {
        return phase(pod).equals("Failed");
    }

    /** Neither finished nor being deleted: it counts as a replica. */
    public static boolean isActive(JsonNode pod) {
        return !isFinished(pod) && !Meta.isDeleting(pod);
    }

    /** Being deleted and not finished yet. */
    public static boolean isTerminating(JsonNode pod) {
        return !isFinished(pod) && Meta.isDeleting(pod);
    }

    /** The node it is bound to, empty before. */
    public static String nodeName(JsonNode pod) {
        return pod.path("spec").path("nodeName").asString("");
    }

    public static boolean isBound(JsonNode pod) {
        return !nodeName(pod).isEmpty();
    }

    public static boolean isReady(JsonNode pod) {
        return Conditions.isTrue(pod, "Ready");
    }

    /** Ready for that long. */
    public static boolean isAvailable(JsonNode pod, Duration minReady, Instant now) {
        return isReady(pod)
                && availableAt(pod, minReady).filter(at -> !at.isAfter(now)).isPresent();
    }

    /** When a ready pod will have been ready for that long. */
    public static Optional<Instant> availableAt(JsonNode pod, Duration minReady) {
        if (!isReady(pod)) {
            return Optional.empty();
        }
        Instant since = Conditions.since(pod, "Ready").orElse(Instant.EPOCH);
        return Optional.of(minReady.isZero() ? Instant.EPOCH : since.plus(minReady));
    }

    public static String ip(JsonNode pod) {
        return Json.text(pod, "status.podIP");
    }

    /** A static pod that the API only shows. */
    public static boolean isMirror(JsonNode pod) {
        return Meta.annotations(pod).containsKey("kubernetes.io/config.mirror");
    }
}
