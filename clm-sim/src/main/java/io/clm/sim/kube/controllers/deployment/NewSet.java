package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.Owners;
import io.clm.sim.kube.controllers.model.TemplateHash;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The ReplicaSet of a new template. */
final class NewSet {
    private NewSet() {}

    static void create(Sets sets, int replicas, Draft draft) {
        ObjectNode set = build(sets, replicas);
        draft.create(Kinds.REPLICA_SET, set);
        Revisions.tellDeployment(sets, Revisions.next(sets), draft);
        draft.tell("ScalingReplicaSet", "Scaled up replica set %s from 0 to %d".formatted(Meta.name(set), replicas));
    }

    private static ObjectNode build(Sets sets, int replicas) {
        ObjectNode deployment = sets.deployment();
        JsonNode template = deployment.path("spec").path("template");
        String hash = TemplateHash.of(template, Json.number(deployment, "status.collisionCount", 0));
        ObjectNode set = Json.object();
        Meta.of(set).put("name", Meta.name(deployment) + "-" + hash).put("namespace", Meta.namespace(deployment));
        Owners.control(set, Kinds.DEPLOYMENT, deployment);
        Revisions.annotate(set, sets, Revisions.next(sets));
        ObjectNode spec = set.putObject("spec").put("replicas", replicas);
        copyMinReady(deployment, spec);
        spec.set("selector", deployment.path("spec").path("selector").deepCopy());
        spec.set("template", template.deepCopy());
        Json.child(Json.child(spec, "selector"), "matchLabels").put(Sets.HASH, hash);
        ObjectNode labels = Json.child(Json.child(Json.child(spec, "template"), "metadata"), "labels");
        labels.put(Sets.HASH, hash);
        Meta.of(set).set("labels", labels.deepCopy());
        return set;
    }

    private static void copyMinReady(ObjectNode deployment, ObjectNode spec) {
        int seconds = Json.number(deployment, "spec.minReadySeconds", 0);
        if (seconds > 0) {
            spec.put("minReadySeconds", seconds);
        }
    }
}
