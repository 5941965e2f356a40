package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Deployment and its ReplicaSets.
 *
 * @param current the one of the present template
 * @param old all others, oldest first
 */
record Sets(ObjectNode deployment, Optional<ObjectNode> current, List<ObjectNode> old) {
    static final String HASH = "pod-template-hash";

    static Sets of(ObjectNode deployment, List<ObjectNode> controlled) {
        List<ObjectNode> oldestFirst = controlled.stream()
                .sorted(Comparator.comparing(
                                (ObjectNode set) -> Meta.creation(set).orElse(Instant.EPOCH))
                        .thenComparing(Meta::name))
                .toList();
        JsonNode template = deployment.path("spec").path("template");
        Optional<ObjectNode> current = oldestFirst.stream()
                .filter(set -> withoutHash(set.path("spec").path("template")).equals(template))
                .findFirst();
        List<ObjectNode> old = new ArrayList<>(oldestFirst);
        current.ifPresent(old::remove);
        return new Sets(deployment, current, List.copyOf(old));
    }

    List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>(old);
        current.ifPresent(all::add);
        return all;
    }

    /** Those that want pods. */
    List<ObjectNode> active() {
        return all().stream().filter(set -> wanted(set) > 0).toList();
    }

    int desired() {
        return Json.number(deployment, "spec.replicas", 1);
    }

    boolean isPaused() {
        return Json.at(deployment, "spec.paused").asBoolean(false);
    }

    /** How many pods a ReplicaSet wants. */
    static int wanted(JsonNode set) {
        return Json.number(set, "spec.replicas", 1);
    }

    static int available(JsonNode set) {
        return Json.number(set, "status.availableReplicas", 0);
    }

    /** How many pods a ReplicaSet has. */
    static int present(JsonNode set) {
        return Json.number(set, "status.replicas", 0);
    }

    private static JsonNode withoutHash(JsonNode template) {
        if (!(template instanceof ObjectNode object)) {
            return template;
        }
        return Json.with(object, copy -> {
            if (copy.path("metadata").path("labels") instanceof ObjectNode labels) {
                labels.remove(HASH);
            }
        });
    }
}
