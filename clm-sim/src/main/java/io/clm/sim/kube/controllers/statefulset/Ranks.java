package io.clm.sim.kube.controllers.statefulset;

import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.controllers.revision.Revisions;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A StatefulSet and its pods by number.
 *
 * @param first the lowest number
 * @param end one above the highest wanted number
 */
record Ranks(ObjectNode set, int first, int end, NavigableMap<Integer, ObjectNode> pods, Instant now) {
    static Ranks of(ObjectNode set, List<ObjectNode> controlled, Instant now) {
        TreeMap<Integer, ObjectNode> pods = new TreeMap<>();
        controlled.forEach(pod -> pods.put(number(set, pod), pod));
        pods.remove(-1);
        int first = Json.number(set, "spec.ordinals.start", 0);
        return new Ranks(set, first, first + Json.number(set, "spec.replicas", 1), pods, now);
    }

    /** The pod's number, -1 when its name has none. */
    private static int number(JsonNode set, JsonNode pod) {
        String prefix = Meta.name(set) + "-";
        try {
            return Meta.name(pod).startsWith(prefix)
                    ? Integer.parseInt(Meta.name(pod).substring(prefix.length()))
                    : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    String podName(int number) {
        return Meta.name(set) + "-" + number;
    }

    Duration minReady() {
        return Duration.ofSeconds(Json.number(set, "spec.minReadySeconds", 0));
    }

    boolean isHealthy(ObjectNode pod) {
        return !Meta.isDeleting(pod) && PodState.isAvailable(pod, minReady(), now);
    }

    static String revision(JsonNode pod) {
        return Meta.labels(pod).getOrDefault(Revisions.HASH, "");
    }

    boolean isOrdered() {
        return !Json.text(set, "spec.podManagementPolicy").equals("Parallel");
    }
}
