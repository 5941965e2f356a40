package io.clm.sim.kube.table;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a row says of a node. */
final class NodeCells {
    private static final String ROLE = "node-role.kubernetes.io/";

    private NodeCells() {}

    static List<Column> columns() {
        return List.of(
                Cells.path("Name", "metadata.name"),
                Cells.text("Status", NodeCells::status),
                Cells.text("Roles", NodeCells::roles),
                Cells.age(),
                Cells.path("Version", "status.nodeInfo.kubeletVersion"),
                Cells.wide("Internal-IP", node -> address(node, "InternalIP")),
                Cells.wide("External-IP", node -> address(node, "ExternalIP")),
                Cells.wide("OS-Image", node -> unknown(Json.text(node, "status.nodeInfo.osImage"))),
                Cells.wide("Kernel-Version", node -> unknown(Json.text(node, "status.nodeInfo.kernelVersion"))),
                Cells.wide(
                        "Container-Runtime",
                        node -> unknown(Json.text(node, "status.nodeInfo.containerRuntimeVersion"))));
    }

    private static String status(JsonNode node) {
        String ready = Json.items(Json.at(node, "status.conditions")).stream()
                .filter(condition -> Json.text(condition, "type").equals("Ready"))
                .map(condition -> Json.text(condition, "status").equals("True") ? "Ready" : "NotReady")
                .findFirst()
                .orElse("Unknown");
        return node.path("spec").path("unschedulable").asBoolean(false) ? ready + ",SchedulingDisabled" : ready;
    }

    private static String roles(JsonNode node) {
        return Cells.orNone(Meta.labels(node).keySet().stream()
                .filter(label -> label.startsWith(ROLE))
                .map(label -> label.substring(ROLE.length()))
                .sorted()
                .collect(Collectors.joining(",")));
    }

    private static String address(JsonNode node, String type) {
        return Cells.orNone(Json.items(Json.at(node, "status.addresses")).stream()
                .filter(address -> Json.text(address, "type").equals(type))
                .map(address -> Json.text(address, "address"))
                .findFirst()
                .orElse(""));
    }

    private static String unknown(String text) {
        return text.isEmpty() ? "<unknown>" : text;
    }
}
