package io.clm.sim.kube.controllers.statefulset;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The volume claims of a numbered pod. They outlive it. */
final class Claims {
    private Claims() {}

    static List<JsonNode> templates(JsonNode set) {
        return Json.items(set.path("spec").path("volumeClaimTemplates"));
    }

    static String name(Ranks ranks, JsonNode template, int number) {
        return Meta.name(template) + "-" + ranks.podName(number);
    }

    static void create(Ranks ranks, int number, World world, Draft draft) {
        String namespace = Meta.namespace(ranks.set());
        for (JsonNode template : templates(ranks.set())) {
            String name = name(ranks, template, number);
            if (world.get(Kinds.PVC, namespace, name).isEmpty()) {
                draft.create(Kinds.PVC, claim(ranks, template, name));
            }
        }
    }

    private static ObjectNode claim(Ranks ranks, JsonNode template, String name) {
        ObjectNode claim = Json.object();
        ObjectNode meta = Meta.of(claim);
        meta.put("name", name).put("namespace", Meta.namespace(ranks.set()));
        ObjectNode labels = Json.child(meta, "labels");
        Meta.labels(template).forEach(labels::put);
        Meta.strings(Json.at(ranks.set(), "spec.selector.matchLabels")).forEach(labels::put);
        claim.set("spec", template.path("spec").deepCopy());
        return claim;
    }
}
