package io.clm.worker.queue;

import io.clm.core.freeze.Freeze;
import io.clm.core.rollout.Request;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which open rollouts may begin: interrupted ones first, then by the channel's position, criticality and alias,
 * so many of a channel at a time as its policy allows. Each other one waits for exactly one thing.
 */
public final class StartQueue {
    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::isFresh)
            .thenComparingInt(Candidate::channelPosition)
            .thenComparingInt(candidate -> candidate.cluster().criticalityLevel())
            .thenComparing(candidate -> candidate.cluster().alias());

    private StartQueue() {}

    /** One decision for each candidate that no worker has begun. */
    public static List<Verdict> decide(List<Candidate> candidates, Instant now) {
        Map<String, List<String>> busy = new HashMap<>();
        candidates.stream()
                .filter(Candidate::isBegun)
                .forEach(candidate ->
                        busy(busy, candidate).add(candidate.cluster().alias()));
        List<Verdict> verdicts = new ArrayList<>();
        candidates.stream()
                .filter(candidate -> !candidate.isBegun())
                .sorted(ORDER)
                .forEach(candidate -> verdicts.add(verdict(candidate, busy(busy, candidate), now)));
        return verdicts;
    }

    private static Verdict verdict(Candidate candidate, List<String> busy, Instant now) {
        Optional<Waiting> obstacle = obstacle(candidate, now);
        if (obstacle.isPresent()) {
            return new Verdict.Wait(candidate, obstacle.get());
        }
        if (busy.size() >= candidate.maxConcurrent()) {
            return new Verdict.Wait(candidate, queued(candidate, busy, now));
        }
        busy.add(candidate.cluster().alias());
        return new Verdict.Start(candidate);
    }

    private static Optional<Waiting> obstacle(Candidate candidate, Instant now) {
        if (candidate.cluster().mode() == io.clm.core.registry.Cluster.Mode.OBSERVE) {
            return Optional.of(
                    waiting(candidate, Waiting.Kind.BLOCKED, "The cluster is only observed (mode: observe).", now));
        }
        Optional<String> block = candidate.cluster().updateBlock();
        if (block.isPresent()) {
            return Optional.of(
                    waiting(candidate, Waiting.Kind.BLOCKED, "cluster_update_block is set: " + block.get(), now));
        }
        if (candidate.rollout().request() == Request.PAUSE) {
            return Optional.of(waiting(candidate, Waiting.Kind.PAUSED, "Paused on request, until it is resumed.", now));
        }
        Freeze freeze = candidate.freeze();
        if (freeze != null) {
            return Optional.of(frozen(freeze, now));
        }
        return candidate.rollout().state() == RolloutState.PLANNED
                ? Optional.of(waiting(candidate, Waiting.Kind.APPROVAL, "Somebody has to approve the plan.", now))
                : Optional.empty();
    }

    private static Waiting frozen(Freeze freeze, Instant now) {
        return new Waiting(Waiting.Kind.FREEZE, "freeze/" + freeze.id(), null, freeze.text(), now, freeze.until());
    }

    private static Waiting queued(Candidate candidate, List<String> busy, Instant now) {
        String text = "%d of %d clusters of channel %s are being changed: %s."
                .formatted(
                        busy.size(),
                        candidate.maxConcurrent(),
                        candidate.cluster().channel(),
                        String.join(", ", busy));
        return waiting(candidate, Waiting.Kind.QUEUE, text, now);
    }

    private static Waiting waiting(Candidate candidate, Waiting.Kind kind, String text, Instant now) {
        String subject = kind == Waiting.Kind.QUEUE
                ? "channel/" + candidate.cluster().channel()
                : "cluster/" + candidate.cluster().alias();
        return new Waiting(kind, subject, null, text, now, null);
    }

    private static List<String> busy(Map<String, List<String>> busy, Candidate candidate) {
        return busy.computeIfAbsent(candidate.cluster().channel(), channel -> new ArrayList<>());
    }
}
