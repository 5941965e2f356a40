package io.clm.sim.kube.controllers.service;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.Owners;
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

/** The EndpointSlice of a Service. */
final class Slice {
    private static final String MANAGER = "endpointslice-controller.k8s.io";
    private static final String SERVICE = "kubernetes.io/service-name";

    private Slice() {}

    static void keep(ObjectNode service, List<ObjectNode> pods, World world, Draft draft) {
        Optional<ObjectNode> present =
                world.controlledBy(service, Kinds.ENDPOINT_SLICE).stream().findFirst();
        if (present.isPresent()) {
            draft.change(Kinds.ENDPOINT_SLICE, present.get(), changed -> fill(changed, service, pods, world));
            return;
        }
        ObjectNode slice = Json.object().put("addressType", "IPv4");
        ObjectNode meta = Meta.of(slice);
        meta.put("generateName", Meta.name(service) + "-").put("namespace", Meta.namespace(service));
        ObjectNode labels = Json.child(meta, "labels");
        Meta.labels(service).forEach(labels::put);
        labels.put("endpointslice.kubernetes.io/managed-by", MANAGER).put(SERVICE, Meta.name(service));
        Owners.control(slice, Kinds.SERVICE, service);
        fill(slice, service, pods, world);
        draft.create(Kinds.ENDPOINT_SLICE, slice);
    }

    private static void fill(ObjectNode slice, ObjectNode service, List<ObjectNode> pods, World world) {
        ArrayNode endpoints = Json.array();
        pods.forEach(pod -> endpoints.add(endpoint(pod, service, world)));
        slice.set("endpoints", endpoints);
        ArrayNode ports = Json.array();
        Ports.of(service, pods).forEach(port -> ports.add(named(port)));
        slice.set("ports", ports);
    }

    /** Unlike elsewhere a port without a name has an empty one here; clients take it for granted. */
    private static ObjectNode named(ObjectNode port) {
        return port.has("name") ? port : port.put("name", "");
    }

    private static ObjectNode endpoint(JsonNode pod, JsonNode service, World world) {
        boolean leaving = Meta.isDeleting(pod);
        boolean serving = PodState.isReady(pod);
        boolean always = Json.at(service, "spec.publishNotReadyAddresses").asBoolean(false);
        ObjectNode endpoint = Json.object();
        endpoint.putArray("addresses").add(PodState.ip(pod));
        endpoint.putObject("conditions")
                .put("ready", always || (serving && !leaving))
                .put("serving", serving)
                .put("terminating", leaving);
        endpoint.put("nodeName", PodState.nodeName(pod));
        endpoint.set("targetRef", PlainEndpoints.target(pod));
        world.get(Kinds.NODE, PodState.nodeName(pod))
                .map(node -> Meta.labels(node).getOrDefault("topology.kubernetes.io/zone", ""))
                .filter(zone -> !zone.isEmpty())
                .ifPresent(zone -> endpoint.put("zone", zone));
        return endpoint;
    }
}
