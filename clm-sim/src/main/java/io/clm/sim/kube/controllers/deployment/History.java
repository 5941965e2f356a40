package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Keeps so many old ReplicaSets as one may want to roll back to. */
final class History {
    private static final int DEFAULT_LIMIT = 10;

    private History() {}

    static void forgetOld(Sets sets, Draft draft) {
        List<ObjectNode> empty = Revisions.byRevision(sets.old()).stream()
                .filter(set -> Sets.wanted(set) == 0 && Sets.present(set) == 0 && !Meta.isDeleting(set))
                .toList();
        int limit = Json.number(sets.deployment(), "spec.revisionHistoryLimit", DEFAULT_LIMIT);
        empty.stream().limit(Math.max(0, empty.size() - limit)).forEach(set -> draft.delete(Kinds.REPLICA_SET, set));
    }
}
