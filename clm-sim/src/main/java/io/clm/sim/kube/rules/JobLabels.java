package io.clm.sim.kube.rules;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import tools.jackson.databind.node.ObjectNode;

/** Ties a new Job to its pods by labels that no other Job has. */
final class JobLabels {
    private JobLabels() {}

    static void tie(ObjectNode job) {
        ObjectNode spec = Json.child(job, "spec");
        if (spec.path("manualSelector").asBoolean(false)) {
            return;
        }
        String uid = Meta.uid(job);
        ObjectNode template = Json.child(spec, "template");
        for (ObjectNode owner : new ObjectNode[] {job, template}) {
            Json.child(Meta.of(owner), "labels")
                    .put("batch.kubernetes.io/controller-uid", uid)
                    .put("batch.kubernetes.io/job-name", Meta.name(job))
                    .put("controller-uid", uid)
                    .put("job-name", Meta.name(job));
        }
        Json.child(Json.child(spec, "selector"), "matchLabels").put("batch.kubernetes.io/controller-uid", uid);
    }
}
