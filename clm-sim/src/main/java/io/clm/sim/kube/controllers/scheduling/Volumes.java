package io.clm.sim.kube.controllers.scheduling;

import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.volume.PodVolumes;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The volumes that a pod claims.
 *
 * @param missing the first claim that does not exist
 * @param bound the volumes of the claims that have one
 */
record Volumes(Optional<String> missing, List<ObjectNode> bound) {
    static Volumes of(JsonNode pod, World world) {
        Optional<String> missing = Optional.empty();
        List<ObjectNode> bound = new ArrayList<>();
        for (String name : PodVolumes.claims(pod)) {
            Optional<ObjectNode> claim = world.get(Kinds.PVC, Meta.namespace(pod), name);
            missing = missing.or(() -> claim.isPresent() ? Optional.empty() : Optional.of(name));
            claim.flatMap(found -> world.get(Kinds.PV, Json.text(found, "spec.volumeName")))
                    .ifPresent(bound::add);
        }
        return new Volumes(missing, bound);
    }

    boolean allow(JsonNode node) {
        return bound.stream()
                .map(volume -> Json.at(volume, "spec.nodeAffinity.required"))
                .allMatch(required -> required.isMissingNode() || NodeSelection.anyTerm(required, node));
    }
}
