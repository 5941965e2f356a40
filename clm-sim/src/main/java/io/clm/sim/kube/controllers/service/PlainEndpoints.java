package io.clm.sim.kube.controllers.service;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The Endpoints object of a Service. */
final class PlainEndpoints {
    private PlainEndpoints() {}

    static void keep(ObjectNode service, List<ObjectNode> pods, World world, Draft draft) {
        ArrayNode subsets = subsets(service, pods);
        Optional<ObjectNode> present = world.get(Kinds.ENDPOINTS, Meta.namespace(service), Meta.name(service));
        if (present.isPresent()) {
            draft.change(Kinds.ENDPOINTS, present.get(), changed -> put(changed, subsets));
            return;
        }
        ObjectNode endpoints = Json.object();
        Meta.of(endpoints).put("name", Meta.name(service)).put("namespace", Meta.namespace(service));
        ObjectNode labels = Json.child(Meta.of(endpoints), "labels");
        Meta.labels(service).forEach(labels::put);
        put(endpoints, subsets);
        draft.create(Kinds.ENDPOINTS, endpoints);
    }

    private static void put(ObjectNode endpoints, ArrayNode subsets) {
        if (subsets.isEmpty()) {
            endpoints.remove("subsets");
        } else {
            endpoints.set("subsets", Json.parse(Json.bytes(subsets)));
        }
    }

    private static ArrayNode subsets(ObjectNode service, List<ObjectNode> pods) {
        ArrayNode subsets = Json.array();
        ObjectNode subset = Json.object();
        pods.stream()
                .filter(pod -> !Meta.isDeleting(pod))
                .forEach(pod -> list(subset, PodState.isReady(pod) ? "addresses" : "notReadyAddresses")
                        .add(address(pod)));
        if (!subset.isEmpty()) {
            Ports.of(service, pods).forEach(list(subset, "ports")::add);
            subsets.add(subset);
        }
        return subsets;
    }

    private static ArrayNode list(ObjectNode subset, String field) {
        return subset.get(field) instanceof ArrayNode array ? array : subset.putArray(field);
    }

    private static ObjectNode address(JsonNode pod) {
        ObjectNode address = Json.object().put("ip", PodState.ip(pod)).put("nodeName", PodState.nodeName(pod));
        address.set("targetRef", target(pod));
        return address;
    }

    static ObjectNode target(JsonNode pod) {
        return Json.object()
                .put("kind", "Pod")
                .put("namespace", Meta.namespace(pod))
                .put("name", Meta.name(pod))
                .put("uid", Meta.uid(pod));
    }
}
