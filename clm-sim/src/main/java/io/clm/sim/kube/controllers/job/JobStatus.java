package io.clm.sim.kube.controllers.job;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.controllers.model.Reason;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What a Job says of its pods, and how it ends. */
final class JobStatus {
    private JobStatus() {}

    static void write(JobView view, Draft draft) {
        ObjectNode job = view.job();
        ObjectNode status = job.path("status") instanceof ObjectNode old ? old.deepCopy() : Json.object();
        counts(view, status);
        if (view.isSuspended()) {
            status.remove("startTime");
        } else if (!status.has("startTime")) {
            status.put("startTime", Meta.time(view.now()));
        }
        suspension(view, status);
        if (!view.isOver()) {
            view.verdict().ifPresent(verdict -> conclude(view, verdict, status, draft));
            view.deadline().filter(time -> time.isAfter(view.now())).ifPresent(draft::recheck);
        }
        draft.status(Kinds.JOB, job, status);
    }

    private static void counts(JobView view, ObjectNode status) {
        put(status, "active", view.active().size());
        status.put("ready", view.active().stream().filter(PodState::isReady).count());
        long leaving = view.pods().stream()
                .filter(pod -> Meta.isDeleting(pod) && !PodState.isFinished(pod))
                .count();
        status.put("terminating", leaving);
        put(status, "succeeded", view.succeeded().nextCounted());
        put(status, "failed", view.failed().nextCounted());
        ObjectNode pending = status.putObject("uncountedTerminatedPods");
        put(pending, "succeeded", view.succeeded().nextPending());
        put(pending, "failed", view.failed().nextPending());
    }

    private static void suspension(JobView view, ObjectNode status) {
        boolean was = Conditions.findIn(status, "Suspended").isPresent();
        if (view.isSuspended()) {
            Reason why = new Reason("JobSuspended", "Job suspended");
            probe(Conditions.set(status, "Suspended", true, why, view.now()), view);
        } else if (was) {
            Reason why = new Reason("JobResumed", "Job resumed");
            probe(Conditions.set(status, "Suspended", false, why, view.now()), view);
        }
    }

    private static void conclude(JobView view, Verdict verdict, ObjectNode status, Draft draft) {
        probe(Conditions.set(status, verdict.early(), true, verdict.why(), view.now()), view);
        if (!view.isSettled()) {
            return;
        }
        probe(Conditions.set(status, verdict.condition(), true, verdict.why(), view.now()), view);
        if (verdict == Verdict.COMPLETE) {
            status.put("completionTime", Meta.time(view.now()));
            draft.tell("Completed", "Job completed");
        } else {
            draft.warn(verdict.why().reason(), verdict.why().message());
        }
    }

    private static void probe(ObjectNode condition, JobView view) {
        if (!condition.has("lastProbeTime")) {
            condition.put("lastProbeTime", Meta.time(view.now()));
        }
    }

    private static void put(ObjectNode status, String field, int count) {
        Optional.of(count)
                .filter(some -> some > 0)
                .ifPresentOrElse(some -> status.put(field, some), () -> status.remove(field));
    }

    private static void put(ObjectNode pending, String field, List<String> uids) {
        if (!uids.isEmpty()) {
            uids.forEach(pending.withArray(field)::add);
        }
    }
}
