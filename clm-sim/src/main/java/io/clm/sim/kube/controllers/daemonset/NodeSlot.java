package io.clm.sim.kube.controllers.daemonset;

import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.controllers.revision.Revisions;
import io.clm.sim.kube.json.Meta;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One node as a DaemonSet sees it.
 *
 * @param fit whether a pod belongs there
 * @param pods the DaemonSet's pods there, oldest first
 */
record NodeSlot(String node, Fit fit, List<ObjectNode> pods) {
    /** Whether a node has a pod of the DaemonSet. */
    enum Fit {
        RUNS,
        /** A pod that is there stays, no new one comes. */
        MAY_STAY,
        UNFIT
    }

    /** Its pods that are not on their way out, finished ones included. */
    List<ObjectNode> staying() {
        return pods.stream().filter(pod -> !Meta.isDeleting(pod)).toList();
    }

    Optional<ObjectNode> ofRevision(String hash) {
        return staying().stream().filter(pod -> isOf(pod, hash)).findFirst();
    }

    Optional<ObjectNode> older(String hash) {
        return staying().stream().filter(pod -> !isOf(pod, hash)).findFirst();
    }

    boolean hasAvailable(Duration minReady, Instant now) {
        return staying().stream().anyMatch(pod -> PodState.isAvailable(pod, minReady, now));
    }

    static boolean isOf(JsonNode pod, String hash) {
        return hash.equals(Meta.labels(pod).get(Revisions.HASH));
    }
}
