package io.clm.sim.kube.controllers.job;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Owners;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the Job's finalizer off pods that the Job has written down, and off those whose Job is gone or going. */
public final class PodRelease implements KindController {
    @Override
    public ResourceKind kind() {
        return Kinds.POD;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        if (!Wakes.isOf(change, Kinds.JOB)) {
            return Stream.empty();
        }
        return world.controlledBy(change.object(), Kinds.POD).stream().map(pod -> ObjectKey.of(Kinds.POD, pod));
    }

    @Override
    public Decision decide(ObjectNode pod, World world, Instant now) {
        if (!Tally.isHeld(pod) || !mayGo(pod, world)) {
            return Decision.NOTHING;
        }
        Draft draft = new Draft("job-controller", Kinds.POD, pod);
        draft.change(
                Kinds.POD,
                pod,
                released -> Meta.setFinalizers(
                        released,
                        Meta.finalizers(pod).stream()
                                .filter(finalizer -> !finalizer.equals(Tally.FINALIZER))
                                .toList()));
        return draft.done();
    }

    private static boolean mayGo(JsonNode pod, World world) {
        Optional<ObjectNode> job = Meta.controller(pod)
                .flatMap(owner -> world.get(
                        Kinds.JOB, Meta.namespace(pod), owner.path("name").asString("")))
                .filter(found -> Meta.uid(found).equals(Owners.controllerUid(pod)));
        return job.isEmpty() || Meta.isDeleting(job.get()) || isWrittenDown(Meta.uid(pod), job.get());
    }

    private static boolean isWrittenDown(String uid, JsonNode job) {
        return Stream.of("succeeded", "failed")
                .flatMap(field -> Json.items(Json.at(job, "status.uncountedTerminatedPods." + field)).stream())
                .anyMatch(written -> written.asString("").equals(uid));
    }
}
