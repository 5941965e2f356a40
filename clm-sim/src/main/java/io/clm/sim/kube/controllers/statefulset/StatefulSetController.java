package io.clm.sim.kube.controllers.statefulset;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.revision.Revisions;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Creates, replaces and removes the pods of StatefulSets in their order. */
public final class StatefulSetController implements KindController {
    @Override
    public ResourceKind kind() {
        return Kinds.STATEFUL_SET;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        return Wakes.isOf(change, Kinds.POD) || Wakes.isOf(change, Kinds.CONTROLLER_REVISION)
                ? Wakes.controllers(change, Kinds.STATEFUL_SET)
                : Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode set, World world, Instant now) {
        Draft draft = new Draft("statefulset-controller", Kinds.STATEFUL_SET, set);
        Ranks ranks = Ranks.of(set, world.controlledBy(set, Kinds.POD), now);
        Revisions revisions = Revisions.of(Kinds.STATEFUL_SET, set, world);
        if (!Meta.isDeleting(set)) {
            revisions.keep(draft);
            new StatefulStep(ranks, revisions, world, draft).take();
            revisions.forgetOld(inUse(set, ranks), draft);
        }
        StatefulSetStatus.write(ranks, revisions.wantedName(), draft);
        return draft.done();
    }

    private static Set<String> inUse(ObjectNode set, Ranks ranks) {
        Set<String> names = ranks.pods().values().stream().map(Ranks::revision).collect(Collectors.toSet());
        names.add(set.path("status").path("currentRevision").asString(""));
        return names;
    }
}
