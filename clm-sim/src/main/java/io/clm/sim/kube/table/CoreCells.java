package io.clm.sim.kube.table;

import io.clm.sim.kube.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What rows say of services, budgets, events and other small things. */
final class CoreCells {
    private CoreCells() {}

    static List<Column> services() {
        return List.of(
                Cells.path("Name", "metadata.name"),
                Cells.path("Type", "spec.type"),
                Cells.pathOrNone("Cluster-IP", "spec.clusterIP"),
                Cells.text("External-IP", CoreCells::externalIp),
                Cells.text("Port(s)", CoreCells::ports),
                Cells.age(),
                Cells.wide("Selector", service -> Cells.labels(Json.at(service, "spec.selector"))));
    }

    static List<Column> budgets() {
        return List.of(
                Cells.path("Name", "metadata.name"),
                Cells.text("Min Available", budget -> orNotApplicable(budget, "spec.minAvailable")),
                Cells.text("Max Unavailable", budget -> orNotApplicable(budget, "spec.maxUnavailable")),
                Cells.number("Allowed Disruptions", "status.disruptionsAllowed"),
                Cells.age());
    }

    static List<Column> events() {
        return List.of(
                new Column("Last Seen", "string", 0, (event, now) -> StringNode.valueOf(lastSeen(event, now))),
                Cells.path("Type", "type"),
                Cells.path("Reason", "reason"),
                Cells.text(
                        "Object",
                        event -> Json.text(event, "involvedObject.kind").toLowerCase(java.util.Locale.ROOT) + "/"
                                + Json.text(event, "involvedObject.name")),
                Cells.wide("Subobject", event -> Json.text(event, "involvedObject.fieldPath")),
                Cells.wide("Source", event -> Json.text(event, "source.component")),
                Cells.text("Message", event -> Json.text(event, "message").strip()));
    }

    static List<Column> namespaces() {
        return List.of(Cells.path("Name", "metadata.name"), Cells.path("Status", "status.phase"), Cells.age());
    }

    static List<Column> configMaps() {
        return List.of(
                Cells.path("Name", "metadata.name"),
                Cells.text(
                        "Data",
                        map -> Integer.toString(
                                map.path("data").size() + map.path("binaryData").size())),
                Cells.age());
    }

    static List<Column> secrets() {
        return List.of(
                Cells.path("Name", "metadata.name"),
                Cells.path("Type", "type"),
                Cells.text(
                        "Data", secret -> Integer.toString(secret.path("data").size())),
                Cells.age());
    }

    private static String lastSeen(JsonNode event, Instant now) {
        String time = Json.text(event, "lastTimestamp");
        return Cells.ago(time.isEmpty() ? Json.text(event, "eventTime") : time, now);
    }

    private static String externalIp(JsonNode service) {
        String hosts = Json.items(Json.at(service, "status.loadBalancer.ingress")).stream()
                .map(one -> Json.text(one, "hostname") + Json.text(one, "ip"))
                .collect(Collectors.joining(","));
        String type = Json.text(service, "spec.type");
        if (type.equals("ExternalName")) {
            return Json.text(service, "spec.externalName");
        }
        return hosts.isEmpty() ? (type.equals("LoadBalancer") ? "<pending>" : Cells.NONE) : hosts;
    }

    private static String ports(JsonNode service) {
        return Cells.orNone(Json.items(Json.at(service, "spec.ports")).stream()
                .map(CoreCells::port)
                .collect(Collectors.joining(",")));
    }

    private static String port(JsonNode port) {
        int node = port.path("nodePort").asInt(0);
        return port.path("port").asInt(0) + (node > 0 ? ":" + node : "") + "/" + Json.text(port, "protocol");
    }

    private static String orNotApplicable(JsonNode budget, String path) {
        String text = Json.at(budget, path).asString("");
        return text.isEmpty() ? "N/A" : text;
    }
}
