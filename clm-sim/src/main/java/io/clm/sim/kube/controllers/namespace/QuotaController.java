package io.clm.sim.kube.controllers.namespace;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ChangeType;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Keeps in the status of ResourceQuotas what is used. */
public final class QuotaController implements KindController {
    @Override
    public ResourceKind kind() {
        return Kinds.RESOURCE_QUOTA;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        boolean counts = Wakes.isOf(change, Kinds.POD) || change.type() != ChangeType.MODIFIED;
        return counts && change.kind().namespaced() && !Wakes.isOf(change, Kinds.EVENT)
                ? Wakes.namespaceOf(change, Kinds.RESOURCE_QUOTA, world)
                : Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode quota, World world, Instant now) {
        Draft draft = new Draft("resourcequota-controller", Kinds.RESOURCE_QUOTA, quota);
        if (Json.at(quota, "spec.hard") instanceof ObjectNode hard) {
            ObjectNode status = Json.object();
            status.set("hard", hard.deepCopy());
            status.set("used", Usage.of(quota, hard, world));
            draft.status(Kinds.RESOURCE_QUOTA, quota, status);
        }
        return draft.done();
    }
}
