package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.Owners;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ChangeType;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Lets all old pods end before the first new one is made. */
final class Recreate {
    private Recreate() {}

    /** The last old pod is waited for, so its end wakes the Deployment. */
    static Stream<ObjectKey> wokenByPod(Change change, World world) {
        if (change.type() != ChangeType.DELETED) {
            return Stream.empty();
        }
        return Wakes.controllers(change, Kinds.REPLICA_SET)
                .flatMap(key -> world.get(Kinds.REPLICA_SET, key.namespace(), key.name()).stream())
                .flatMap(set -> Meta.controller(set).stream()
                        .map(owner -> ObjectKey.of(
                                Kinds.DEPLOYMENT,
                                Meta.namespace(set),
                                owner.path("name").asString(""))));
    }

    static void step(Sets sets, World world, Draft draft) {
        sets.old().stream().filter(old -> Sets.wanted(old) > 0).forEach(old -> Scaling.to(old, 0, sets, draft));
        if (!draft.isEmpty() || anyOldPodRuns(sets, world)) {
            return;
        }
        if (sets.current().isEmpty()) {
            NewSet.create(sets, sets.desired(), draft);
        } else {
            Scaling.current(sets.current().get(), sets.desired(), sets, draft);
        }
    }

    private static boolean anyOldPodRuns(Sets sets, World world) {
        Set<String> old = sets.old().stream().map(Meta::uid).collect(Collectors.toSet());
        return world.list(Kinds.POD, Meta.namespace(sets.deployment())).stream()
                .filter(pod -> old.contains(Owners.controllerUid(pod)))
                .anyMatch((ObjectNode pod) -> !PodState.isFinished(pod));
    }
}
