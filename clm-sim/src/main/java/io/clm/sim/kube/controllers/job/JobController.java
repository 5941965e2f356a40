package io.clm.sim.kube.controllers.job;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the pods of Jobs until enough have succeeded, too many have failed or the time is up. An ended pod is counted
 * before its finalizer goes, so that none is forgotten or counted twice.
 */
public final class JobController implements KindController {
    @Override
    public ResourceKind kind() {
        return Kinds.JOB;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        return Wakes.isOf(change, Kinds.POD) ? Wakes.controllers(change, Kinds.JOB) : Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode job, World world, Instant now) {
        Draft draft = new Draft("job-controller", Kinds.JOB, job);
        JobView view = JobView.of(job, world.controlledBy(job, Kinds.POD), now);
        if (Meta.isDeleting(job)) {
            return draft.done();
        }
        if (view.isOver()) {
            expire(view, draft);
        } else {
            JobPods.keep(view, draft);
        }
        JobStatus.write(view, draft);
        return draft.done();
    }

    private static void expire(JobView view, Draft draft) {
        JsonNode seconds = Json.at(view.job(), "spec.ttlSecondsAfterFinished");
        if (!seconds.isNumber()) {
            return;
        }
        Instant due = view.overSince().plusSeconds(seconds.asLong());
        if (due.isAfter(view.now())) {
            draft.recheck(due);
        } else {
            draft.delete(Kinds.JOB, view.job(), DeleteOptions.GRACEFUL);
        }
    }
}
