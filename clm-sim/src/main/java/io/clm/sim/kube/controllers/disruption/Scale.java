package io.clm.sim.kube.controllers.disruption;

import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ResourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How many pods the controllers of some pods want together. */
final class Scale {
    private static final List<ResourceKind> SCALABLE = List.of(Kinds.DEPLOYMENT, Kinds.REPLICA_SET, Kinds.STATEFUL_SET);

    private Scale() {}

    static int of(List<ObjectNode> pods, World world) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        pods.forEach(pod -> owner(pod, world)
                .map(owner -> owner(owner, world).orElse(owner))
                .ifPresent(owner -> wanted.put(Meta.uid(owner), Json.number(owner, "spec.replicas", 1))));
        return wanted.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Optional<ObjectNode> owner(JsonNode object, World world) {
        return Meta.controller(object)
                .flatMap(reference -> SCALABLE.stream()
                        .filter(kind ->
                                kind.kind().equals(reference.path("kind").asString("")))
                        .flatMap(kind ->
                                world
                                        .get(
                                                kind,
                                                Meta.namespace(object),
                                                reference.path("name").asString(""))
                                        .stream())
                        .filter(owner ->
                                Meta.uid(owner).equals(reference.path("uid").asString("")))
                        .findFirst());
    }
}
