package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import tools.jackson.databind.node.ObjectNode;

/** Scaling one ReplicaSet of a Deployment. */
final class Scaling {
    private Scaling() {}

    static void to(ObjectNode set, int replicas, Sets sets, Draft draft) {
        draft.change(Kinds.REPLICA_SET, set, changed -> {
            Json.child(changed, "spec").put("replicas", replicas);
            Revisions.numbers(changed, sets);
        });
        tell(set, replicas, draft);
    }

    /** Gives the current ReplicaSet its number, its annotations and its revision, in one write. */
    static void current(ObjectNode set, int replicas, Sets sets, Draft draft) {
        long revision = Revisions.next(sets);
        draft.change(Kinds.REPLICA_SET, set, changed -> {
            Json.child(changed, "spec").put("replicas", replicas);
            Revisions.annotate(changed, sets, revision);
        });
        if (Revisions.of(sets.deployment()) != revision) {
            Revisions.tellDeployment(sets, revision, draft);
        }
        tell(set, replicas, draft);
    }

    private static void tell(ObjectNode set, int replicas, Draft draft) {
        int before = Sets.wanted(set);
        if (before != replicas) {
            String way = replicas > before ? "up" : "down";
            draft.tell(
                    "ScalingReplicaSet",
                    "Scaled %s replica set %s from %d to %d".formatted(way, Meta.name(set), before, replicas));
        }
    }
}
