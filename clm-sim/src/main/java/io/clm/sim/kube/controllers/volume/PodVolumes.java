package io.clm.sim.kube.controllers.volume;

import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The volumes that a pod claims. */
public final class PodVolumes {
    private PodVolumes() {}

    /** The names of its claims. */
    public static List<String> claims(JsonNode pod) {
        return Json.items(Json.at(pod, "spec.volumes")).stream()
                .map(volume -> Json.text(volume, "persistentVolumeClaim.claimName"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The names of the volumes that its claims have. */
    static List<String> volumes(JsonNode pod, World world) {
        return claims(pod).stream()
                .flatMap(claim -> world.get(Kinds.PVC, Meta.namespace(pod), claim).stream())
                .map(claim -> Json.text(claim, "spec.volumeName"))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
