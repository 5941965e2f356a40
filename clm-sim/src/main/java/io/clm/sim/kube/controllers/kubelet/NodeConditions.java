package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.Reason;
import io.clm.sim.kube.json.Meta;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The conditions that a kubelet reports, or that are assumed when it is silent. */
final class NodeConditions {
    private static final Map<String, String> PRESSURES = Map.of(
            "MemoryPressure", "KubeletHasSufficientMemory",
            "DiskPressure", "KubeletHasNoDiskPressure",
            "PIDPressure", "KubeletHasSufficientPID");
    private static final Reason SILENT = new Reason("NodeStatusUnknown", "Kubelet stopped posting node status.");

    private NodeConditions() {}

    static void set(ObjectNode status, NodeHealth health, boolean starting, Instant now) {
        PRESSURES.keySet().stream().sorted().forEach(type -> {
            boolean silent = health == NodeHealth.SILENT;
            Reason why = silent ? SILENT : Reason.of(PRESSURES.getOrDefault(type, ""));
            set(status, type, silent ? "Unknown" : "False", why, now);
        });
        set(status, "Ready", starting ? "False" : health.ready(), why(health, starting), now);
    }

    private static Reason why(NodeHealth health, boolean starting) {
        return switch (health) {
            case WELL ->
                starting
                        ? new Reason("KubeletStarting", "kubelet is starting")
                        : new Reason("KubeletReady", "kubelet is posting ready status");
            case ILL -> new Reason("KubeletNotReady", "the annotation testenv/ready is false");
            case SILENT -> SILENT;
        };
    }

    /** The time of the heartbeat is not kept up: a write every few seconds for every node helps nobody. */
    private static void set(ObjectNode status, String type, String value, Reason why, Instant now) {
        ObjectNode condition = Conditions.set(status, type, value, why, now);
        if (!condition.has("lastHeartbeatTime")) {
            condition.put("lastHeartbeatTime", Meta.time(now));
        }
    }
}
