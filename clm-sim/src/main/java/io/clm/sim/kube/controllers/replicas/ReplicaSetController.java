package io.clm.sim.kube.controllers.replicas;

import io.clm.sim.kube.controllers.claim.Claims;
import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.controllers.model.PodTemplate;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Creates and deletes the pods of ReplicaSets, and counts them. */
public final class ReplicaSetController implements KindController {
    @Override
    public ResourceKind kind() {
        return Kinds.REPLICA_SET;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        return Wakes.isOf(change, Kinds.POD) ? Claims.concerned(change, Kinds.REPLICA_SET, world) : Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode set, World world, Instant now) {
        Draft draft = new Draft("replicaset-controller", Kinds.REPLICA_SET, set);
        List<ObjectNode> all = Claims.of(Kinds.REPLICA_SET, set, Kinds.POD, world, draft);
        List<ObjectNode> pods = all.stream().filter(PodState::isActive).toList();
        if (!Meta.isDeleting(set)) {
            scale(set, pods, draft);
        }
        long terminating = all.stream().filter(PodState::isTerminating).count();
        ReplicaSetStatus.write(set, pods, terminating, now, draft);
        return draft.done();
    }

    private static void scale(ObjectNode set, List<ObjectNode> pods, Draft draft) {
        int missing = Json.number(set, "spec.replicas", 1) - pods.size();
        for (int i = 0; i < missing; i++) {
            draft.create(Kinds.POD, PodTemplate.newPodWithPrefix(Kinds.REPLICA_SET, set));
        }
        if (missing < 0) {
            Victims.choose(pods, -missing).forEach(pod -> {
                draft.delete(Kinds.POD, pod);
                draft.tell("SuccessfulDelete", "Deleted pod: " + Meta.name(pod));
            });
        }
    }
}
