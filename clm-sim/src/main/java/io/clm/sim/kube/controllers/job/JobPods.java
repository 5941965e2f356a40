package io.clm.sim.kube.controllers.job;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.controllers.model.PodTemplate;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Starts and stops the pods of a Job. */
final class JobPods {
    private static final long FIRST_BACKOFF_SECONDS = 10;
    private static final long LONGEST_BACKOFF_SECONDS = 600;

    private JobPods() {}

    static void keep(JobView view, Draft draft) {
        List<ObjectNode> active = view.active();
        int missing = view.wantedActive() - active.size();
        if (missing < 0) {
            active.stream()
                    .sorted(Comparator.comparing(PodState::isReady))
                    .limit(-missing)
                    .forEach(pod -> draft.delete(Kinds.POD, pod));
        } else if (missing > 0 && mayStart(view, draft)) {
            for (int i = 0; i < missing; i++) {
                draft.create(Kinds.POD, build(view.job()));
            }
        }
    }

    /** After a failure the next try waits, twice as long every time. */
    private static boolean mayStart(JobView view, Draft draft) {
        int failures = view.failed().total();
        Optional<Instant> last = view.pods().stream()
                .filter(PodState::hasFailed)
                .flatMap(pod -> endOf(pod).stream())
                .max(Instant::compareTo);
        if (failures == 0 || last.isEmpty()) {
            return true;
        }
        long seconds = Math.min(LONGEST_BACKOFF_SECONDS, FIRST_BACKOFF_SECONDS << Math.min(10, failures - 1));
        Instant due = last.get().plusSeconds(seconds);
        if (due.isAfter(view.now())) {
            draft.recheck(due);
        }
        return !due.isAfter(view.now());
    }

    private static Optional<Instant> endOf(JsonNode pod) {
        return Json.items(Json.at(pod, "status.containerStatuses")).stream()
                .map(status -> Json.text(status, "state.terminated.finishedAt"))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse)
                .max(Instant::compareTo);
    }

    private static ObjectNode build(ObjectNode job) {
        ObjectNode pod = PodTemplate.newPodWithPrefix(Kinds.JOB, job);
        Meta.setFinalizers(pod, List.of(Tally.FINALIZER));
        ObjectNode labels = Json.child(Meta.of(pod), "labels");
        for (String prefix : List.of("batch.kubernetes.io/", "")) {
            labels.put(prefix + "controller-uid", Meta.uid(job));
            labels.put(prefix + "job-name", Meta.name(job));
        }
        return pod;
    }
}
