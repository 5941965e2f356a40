package io.clm.sim.kube.controllers.job;

import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many pods of a Job have ended in one way.
 *
 * @param counted those in the Job's count
 * @param pending uids that the Job has written down, to be counted as soon as their finalizer is gone
 * @param fresh ended pods that are written down nowhere yet
 * @param held uids of pods that still have the finalizer
 */
record Tally(int counted, List<String> pending, List<String> fresh, Set<String> held) {
    static final String FINALIZER = "batch.kubernetes.io/job-tracking";

    static Tally succeeded(JsonNode job, List<ObjectNode> pods) {
        return of(job, "succeeded", pods, PodState::hasSucceeded);
    }

    static Tally failed(JsonNode job, List<ObjectNode> pods) {
        return of(job, "failed", pods, pod -> PodState.hasFailed(pod) || isGivenUp(job, pod));
    }

    /** A pod that is deleted before it ends counts as failed at once, unless only ended ones are replaced. */
    private static boolean isGivenUp(JsonNode job, JsonNode pod) {
        return PodState.isTerminating(pod)
                && !Json.at(job, "spec.suspend").asBoolean(false)
                && !Json.text(job, "spec.podReplacementPolicy").equals("Failed");
    }

    private static Tally of(JsonNode job, String field, List<ObjectNode> pods, Predicate<JsonNode> which) {
        List<String> pending = Json.items(Json.at(job, "status.uncountedTerminatedPods." + field)).stream()
                .map(uid -> uid.asString(""))
                .toList();
        Set<String> held = pods.stream().filter(Tally::isHeld).map(Meta::uid).collect(Collectors.toSet());
        List<String> fresh = pods.stream()
                .filter(which)
                .map(Meta::uid)
                .filter(uid -> held.contains(uid) && !pending.contains(uid))
                .toList();
        return new Tally(Json.number(job, "status." + field, 0), pending, fresh, held);
    }

    static boolean isHeld(JsonNode pod) {
        return Meta.finalizers(pod).contains(FINALIZER);
    }

    int total() {
        return counted + pending.size() + fresh.size();
    }

    /** What the count is to be: those whose finalizer is gone are in it now. */
    int nextCounted() {
        return counted
                + (int) pending.stream().filter(uid -> !held.contains(uid)).count();
    }

    /** What is to be written down: those still held, and the fresh ones. */
    List<String> nextPending() {
        List<String> next =
                new ArrayList<>(pending.stream().filter(held::contains).toList());
        next.addAll(fresh);
        return next;
    }

    boolean isSettled() {
        return pending.isEmpty() && fresh.isEmpty();
    }
}
