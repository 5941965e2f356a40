package io.clm.sim.kube.controllers.service;

import io.clm.sim.kube.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The ports of a Service as its pods have them. */
final class Ports {
    private Ports() {}

    static List<ObjectNode> of(JsonNode service, List<ObjectNode> pods) {
        return Json.items(Json.at(service, "spec.ports")).stream()
                .map(port -> resolve(port, pods))
                .toList();
    }

    private static ObjectNode resolve(JsonNode port, List<ObjectNode> pods) {
        ObjectNode resolved = Json.object();
        String name = port.path("name").asString("");
        if (!name.isEmpty()) {
            resolved.put("name", name);
        }
        return resolved.put("port", number(port, pods))
                .put("protocol", port.path("protocol").asString("TCP"));
    }

    private static int number(JsonNode port, List<ObjectNode> pods) {
        JsonNode target = port.path("targetPort");
        int own = port.path("port").asInt(0);
        if (!target.isString()) {
            return target.asInt(own);
        }
        return pods.stream()
                .flatMap(pod -> Json.items(Json.at(pod, "spec.containers")).stream())
                .flatMap(container -> Json.items(container.path("ports")).stream())
                .filter(named -> named.path("name").asString("").equals(target.asString("")))
                .mapToInt(named -> named.path("containerPort").asInt(own))
                .findFirst()
                .orElse(own);
    }
}
