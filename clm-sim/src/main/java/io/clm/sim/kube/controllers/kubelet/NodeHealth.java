package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.kube.json.Meta;
import tools.jackson.databind.JsonNode;

/** How a node does, as its annotation {@code testenv/ready} asks for. */
public enum NodeHealth {
    WELL("True"),
    /** The kubelet works and reports trouble. */
    ILL("False"),
    /** The kubelet is dead. */
    SILENT("Unknown");

    private final String ready;

    NodeHealth(String ready) {
        this.ready = ready;
    }

    public static NodeHealth of(JsonNode node) {
        return switch (Meta.annotations(node).getOrDefault("testenv/ready", "")) {
            case "false" -> ILL;
            case "unknown" -> SILENT;
            default -> WELL;
        };
    }

    /** The status of the condition Ready. */
    public String ready() {
        return ready;
    }
}
