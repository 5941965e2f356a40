package io.clm.sim.kube.controllers.nodelife;

import io.clm.sim.clock.SimClock;
import io.clm.sim.kube.controllers.kubelet.Noticed;
import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Removes pods whose node is gone, some time after that; and pods that are deleted before they ever had a node. */
public final class LostPods implements KindController {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final SimClock clock;
    private final Noticed noticed;

    public LostPods(SimClock clock, Noticed noticed) {
        this.clock = clock;
        this.noticed = noticed;
    }

    @Override
    public ResourceKind kind() {
        return Kinds.POD;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        if (!Wakes.isOf(change, Kinds.NODE)) {
            return Stream.empty();
        }
        String name = Meta.name(change.object());
        return world.list(Kinds.POD).stream()
                .filter(pod -> PodState.nodeName(pod).equals(name))
                .map(pod -> ObjectKey.of(Kinds.POD, pod));
    }

    @Override
    public Decision decide(ObjectNode pod, World world, Instant now) {
        Draft draft = new Draft("pod-garbage-collector", Kinds.POD, pod);
        String what = "node of pod lost " + Meta.uid(pod);
        if (!PodState.isBound(pod)) {
            if (Meta.isDeleting(pod)) {
                remove(pod, now, now, draft);
            }
        } else if (world.get(Kinds.NODE, PodState.nodeName(pod)).isPresent()) {
            noticed.forget(what);
        } else {
            remove(pod, noticed.since(what, now).plus(clock.delay(PATIENCE)), now, draft);
        }
        return draft.done();
    }

    private static void remove(ObjectNode pod, Instant due, Instant now, Draft draft) {
        if (due.isAfter(now)) {
            draft.recheck(due);
            return;
        }
        if (!PodState.isFinished(pod)) {
            draft.change(Kinds.POD, pod, lost -> Json.child(lost, "status").put("phase", "Failed"));
        }
        draft.delete(Kinds.POD, pod, DeleteOptions.NOW);
    }
}
