package io.clm.sim.kube.controllers.job;

import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A Job and its pods. */
record JobView(ObjectNode job, List<ObjectNode> pods, Tally succeeded, Tally failed, Instant now) {
    private static final int DEFAULT_BACKOFF_LIMIT = 6;

    static JobView of(ObjectNode job, List<ObjectNode> pods, Instant now) {
        return new JobView(job, pods, Tally.succeeded(job, pods), Tally.failed(job, pods), now);
    }

    List<ObjectNode> active() {
        return pods.stream().filter(PodState::isActive).toList();
    }

    /** No pod runs any more, and all that ended are counted. */
    boolean isSettled() {
        return pods.stream().allMatch(PodState::isFinished) && succeeded.isSettled() && failed.isSettled();
    }

    boolean isSuspended() {
        return Json.at(job, "spec.suspend").asBoolean(false);
    }

    private int parallelism() {
        return isSuspended() ? 0 : Json.number(job, "spec.parallelism", 1);
    }

    /** How many have to succeed; empty: once one has, no more are started. */
    private Optional<Integer> completions() {
        JsonNode completions = Json.at(job, "spec.completions");
        if (completions.isNumber()) {
            return Optional.of(completions.asInt());
        }
        return Json.number(job, "spec.parallelism", 1) > 1 ? Optional.empty() : Optional.of(1);
    }

    /** How many pods should run now. */
    int wantedActive() {
        if (verdict().isPresent()) {
            return 0;
        }
        int left = completions()
                .map(all -> all - succeeded.total())
                .orElseGet(() -> succeeded.total() > 0 ? active().size() : parallelism());
        return Math.min(parallelism(), Math.max(0, left));
    }

    boolean isOver() {
        return Stream.of("Complete", "Failed").anyMatch(type -> Conditions.isTrue(job, type));
    }

    Instant overSince() {
        return Stream.of("Complete", "Failed")
                .flatMap(type -> Conditions.since(job, type).stream())
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** How it ends, if that is sure; once said it stays, whatever the last pods do. */
    Optional<Verdict> verdict() {
        return Verdict.saidBy(job).or(this::newVerdict);
    }

    private Optional<Verdict> newVerdict() {
        int done = succeeded.total();
        if (completions().map(all -> done >= all).orElseGet(() -> done > 0 && active().isEmpty())) {
            return Optional.of(Verdict.COMPLETE);
        }
        if (failed.total() > Json.number(job, "spec.backoffLimit", DEFAULT_BACKOFF_LIMIT)) {
            return Optional.of(Verdict.BACKOFF_LIMIT_EXCEEDED);
        }
        return deadline().filter(time -> !time.isAfter(now)).map(time -> Verdict.DEADLINE_EXCEEDED);
    }

    Optional<Instant> deadline() {
        JsonNode seconds = Json.at(job, "spec.activeDeadlineSeconds");
        String start = Json.text(job, "status.startTime");
        return seconds.isNumber() && !start.isEmpty()
                ? Optional.of(Instant.parse(start).plusSeconds(seconds.asLong()))
                : Optional.empty();
    }
}
