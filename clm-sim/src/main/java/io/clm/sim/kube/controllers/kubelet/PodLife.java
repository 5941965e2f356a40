package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.Reason;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps in a pod's life, each a change of a pod that is being changed. */
final class PodLife {
    private static final Reason NOT_READY = Reason.of("ContainersNotReady");

    private PodLife() {}

    /** The node has taken the pod over and prepares its containers. */
    static void accept(ObjectNode pod, JsonNode node, Instant now) {
        ObjectNode status = Json.child(pod, "status");
        status.put("phase", "Pending").put("startTime", Meta.time(now));
        String host = Addresses.ofNode(node);
        status.put("hostIP", host).putArray("hostIPs").addObject().put("ip", host);
        boolean simple = Json.at(pod, "spec.initContainers").isEmpty();
        Conditions.set(status, "PodReadyToStartContainers", false, Reason.NONE, now);
        Conditions.set(
                status, "Initialized", simple, simple ? Reason.NONE : Reason.of("ContainersNotInitialized"), now);
        Conditions.set(status, "Ready", false, NOT_READY, now);
        Conditions.set(status, "ContainersReady", false, NOT_READY, now);
        Conditions.set(status, "PodScheduled", true, Reason.NONE, now);
        Containers.await(pod, simple ? "ContainerCreating" : "PodInitializing", "");
    }

    static void start(ObjectNode pod, String ip, Instant now) {
        ObjectNode status = Json.child(pod, "status");
        status.put("phase", "Running")
                .put("podIP", ip)
                .putArray("podIPs")
                .addObject()
                .put("ip", ip);
        Containers.start(pod, now);
        Conditions.set(status, "PodReadyToStartContainers", true, Reason.NONE, now);
        Conditions.set(status, "Initialized", true, Reason.NONE, now);
    }

    /** All containers pass or fail their readiness probes; readiness gates have a word too. */
    static void setReady(ObjectNode pod, boolean probesPass, Instant now) {
        ObjectNode status = Json.child(pod, "status");
        Containers.setReady(pod, probesPass);
        Conditions.set(status, "ContainersReady", probesPass, probesPass ? Reason.NONE : NOT_READY, now);
        boolean gates = Json.items(Json.at(pod, "spec.readinessGates")).stream()
                .allMatch(gate ->
                        Conditions.isTrue(pod, gate.path("conditionType").asString("")));
        Reason why = probesPass ? Reason.of("ReadinessGatesNotReady") : NOT_READY;
        Conditions.set(status, "Ready", probesPass && gates, probesPass && gates ? Reason.NONE : why, now);
    }

    /** The node fell silent: nobody knows more than that the pod cannot be relied on. */
    static void loseSight(ObjectNode pod, Instant now) {
        if (Conditions.isTrue(pod, "Ready")) {
            Conditions.set(Json.child(pod, "status"), "Ready", false, Reason.NONE, now);
        }
    }

    /** The pod has Succeeded or Failed, for good. */
    static void finish(ObjectNode pod, int exitCode, Instant now) {
        ObjectNode status = Json.child(pod, "status");
        Reason why = Reason.of(exitCode == 0 ? "PodCompleted" : "PodFailed");
        status.put("phase", exitCode == 0 ? "Succeeded" : "Failed");
        Containers.finish(pod, exitCode, now);
        Conditions.set(status, "Ready", false, why, now);
        Conditions.set(status, "ContainersReady", false, why, now);
    }

    static void refuse(ObjectNode pod, String reason, String message, Instant now) {
        finish(pod, 1, now);
        Json.child(pod, "status").put("reason", reason).put("message", message);
    }
}
