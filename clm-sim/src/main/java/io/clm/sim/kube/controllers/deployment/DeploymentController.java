package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.controllers.claim.Claims;
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

/** Brings Deployments to their template: one ReplicaSet a template, scaled against each other. */
public final class DeploymentController implements KindController {
    @Override
    public ResourceKind kind() {
        return Kinds.DEPLOYMENT;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        if (Wakes.isOf(change, Kinds.REPLICA_SET)) {
            return Claims.concerned(change, Kinds.DEPLOYMENT, world);
        }
        return Wakes.isOf(change, Kinds.POD) ? Recreate.wokenByPod(change, world) : Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode deployment, World world, Instant now) {
        Draft draft = new Draft("deployment-controller", Kinds.DEPLOYMENT, deployment);
        Sets sets = Sets.of(deployment, Claims.of(Kinds.DEPLOYMENT, deployment, Kinds.REPLICA_SET, world, draft));
        if (Meta.isDeleting(deployment)) {
            DeploymentStatus.write(sets, now, draft);
            return draft.done();
        }
        act(sets, world, draft);
        DeploymentStatus.write(sets, now, draft);
        return draft.done();
    }

    private static void act(Sets sets, World world, Draft draft) {
        if (sets.isPaused() || Proportional.isScaling(sets)) {
            Proportional.scale(sets, draft);
        } else if (Json.text(sets.deployment(), "spec.strategy.type").equals("Recreate")) {
            Recreate.step(sets, world, draft);
        } else {
            RollingUpdate.step(sets, draft);
        }
        if (draft.isEmpty() && DeploymentStatus.isComplete(sets)) {
            History.forgetOld(sets, draft);
        }
    }
}
