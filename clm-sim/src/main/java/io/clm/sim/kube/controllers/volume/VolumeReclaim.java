package io.clm.sim.kube.controllers.volume;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Deletes volumes that were made for a claim which is gone. */
public final class VolumeReclaim implements KindController {
    @Override
    public ResourceKind kind() {
        return Kinds.PV;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        String volume = Json.text(change.object(), "spec.volumeName");
        return Wakes.isOf(change, Kinds.PVC) && !volume.isEmpty()
                ? Stream.of(ObjectKey.of(Kinds.PV, "", volume))
                : Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode volume, World world, Instant now) {
        Draft draft = new Draft("persistentvolume-controller", Kinds.PV, volume);
        String uid = Json.text(volume, "spec.claimRef.uid");
        boolean claimed = world.get(
                        Kinds.PVC,
                        Json.text(volume, "spec.claimRef.namespace"),
                        Json.text(volume, "spec.claimRef.name"))
                .filter(claim -> Meta.uid(claim).equals(uid))
                .isPresent();
        boolean ours = Json.text(volume, "spec.persistentVolumeReclaimPolicy").equals("Delete") && !uid.isEmpty();
        if (ours && !claimed && !Meta.isDeleting(volume)) {
            draft.delete(Kinds.PV, volume);
        }
        return draft.done();
    }
}
