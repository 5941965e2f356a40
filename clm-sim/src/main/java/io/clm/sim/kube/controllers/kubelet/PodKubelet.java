package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.clock.SimClock;
import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Takes the pods that are bound to a node through their lives. */
public final class PodKubelet implements KindController {
    private final SimClock clock;
    private final Noticed noticed;

    public PodKubelet(SimClock clock, Noticed noticed) {
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
        Optional<ObjectNode> node = world.get(Kinds.NODE, PodState.nodeName(pod));
        if (node.isEmpty()) {
            return Decision.NOTHING;
        }
        Draft draft = new Draft("kubelet", Kinds.POD, pod);
        NodeHealth health = NodeHealth.of(node.get());
        if (!PodState.isFinished(pod)) {
            new PodStep(pod, node.get(), new Timing(clock, noticed, now), world, draft).take();
        } else if (Meta.isDeleting(pod) && health != NodeHealth.SILENT) {
            draft.delete(Kinds.POD, pod, DeleteOptions.NOW);
        }
        return draft.done();
    }
}
