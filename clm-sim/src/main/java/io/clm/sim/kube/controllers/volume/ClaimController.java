package io.clm.sim.kube.controllers.volume;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Gives each claim a volume in the zone of the first node on which a pod uses it. */
public final class ClaimController implements KindController {
    @Override
    public ResourceKind kind() {
        return Kinds.PVC;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        if (!Wakes.isOf(change, Kinds.POD) || !PodState.isBound(change.object())) {
            return Stream.empty();
        }
        String namespace = Meta.namespace(change.object());
        return PodVolumes.claims(change.object()).stream().map(name -> ObjectKey.of(Kinds.PVC, namespace, name));
    }

    @Override
    public Decision decide(ObjectNode claim, World world, Instant now) {
        Draft draft = new Draft("persistentvolume-controller", Kinds.PVC, claim);
        String volume = Json.text(claim, "spec.volumeName");
        if (volume.isEmpty()) {
            firstNode(claim, world).ifPresent(node -> provision(claim, node, world, draft));
            if (draft.isEmpty() && !claim.path("status").has("phase")) {
                draft.status(Kinds.PVC, claim, Json.object().put("phase", "Pending"));
            }
        }
        return draft.done();
    }

    private static Optional<ObjectNode> firstNode(ObjectNode claim, World world) {
        return world.list(Kinds.POD, Meta.namespace(claim)).stream()
                .filter(pod -> PodVolumes.claims(pod).contains(Meta.name(claim)))
                .flatMap(pod -> world.get(Kinds.NODE, PodState.nodeName(pod)).stream())
                .findFirst();
    }

    private static void provision(ObjectNode claim, ObjectNode node, World world, Draft draft) {
        String name = "pvc-" + Meta.uid(claim);
        if (world.get(Kinds.PV, name).isEmpty()) {
            draft.create(Kinds.PV, ProvisionedVolume.build(name, claim, node));
        }
        draft.change(Kinds.PVC, claim, bound -> {
            Json.child(bound, "spec").put("volumeName", name);
            ObjectNode status = Json.child(bound, "status").put("phase", "Bound");
            status.set("accessModes", Json.at(claim, "spec.accessModes").deepCopy());
            status.set("capacity", Json.at(claim, "spec.resources.requests").deepCopy());
        });
        draft.tell("ProvisioningSucceeded", "Successfully provisioned volume " + name);
    }
}
