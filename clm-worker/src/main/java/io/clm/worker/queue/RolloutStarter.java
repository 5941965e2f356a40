package io.clm.worker.queue;

import io.clm.core.channel.Channel;
import io.clm.core.freeze.Freeze;
import io.clm.core.freeze.Freezes;
import io.clm.core.registry.Cluster;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.Waiting;
import io.clm.worker.policy.Policies;
import io.clm.worker.registry.Registry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives rollouts that may begin to the workers, and writes what the others wait for. */
public final class RolloutStarter {
    private final Registry registry;
    private final Policies policies;
    private final Clock clock;

    public RolloutStarter(Registry registry, Policies policies, Clock clock) {
        this.registry = registry;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * One look at all open rollouts.
     *
     * @param given whether a rollout is with the workers already
     * @param give hands one over; harmless when it is with them
     */
    public void start(Predicate<UUID> given, Consumer<UUID> give) {
        List<Candidate> candidates = candidates(given);
        candidates.stream()
                .filter(Candidate::isBegun)
                .forEach(candidate -> give.accept(candidate.rollout().id()));
        for (Verdict verdict : StartQueue.decide(candidates, clock.instant())) {
            switch (verdict) {
                case Verdict.Start start -> {
                    show(start.candidate().rollout(), null);
                    give.accept(start.candidate().rollout().id());
                }
                case Verdict.Wait wait -> show(wait.candidate().rollout(), wait.waiting());
            }
        }
    }

    private List<Candidate> candidates(Predicate<UUID> given) {
        List<Rollout> open = registry.openRollouts();
        if (open.isEmpty()) {
            return List.of();
        }
        Map<String, Cluster> clusters =
                registry.clusters().stream().collect(Collectors.toMap(Cluster::id, Function.identity()));
        Map<String, Channel> channels =
                registry.channels().stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        Freezes freezes = registry.freezes();
        List<Candidate> candidates = new ArrayList<>();
        for (Rollout rollout : open) {
            Cluster cluster = clusters.get(rollout.clusterId());
            if (cluster != null) {
                int position = Optional.ofNullable(channels.get(cluster.channel()))
                        .map(Channel::position)
                        .orElse(0);
                int most = policies.of(cluster).maxConcurrentClusters();
                Freeze freeze = freezes.of(cluster, clock.instant()).orElse(null);
                candidates.add(new Candidate(rollout, cluster, position, most, freeze, given.test(rollout.id())));
            }
        }
        return candidates;
    }

    private void show(Rollout rollout, @Nullable Waiting waiting) {
        Waiting before = rollout.waiting();
        boolean same = before != null
                && waiting != null
                && before.kind() == waiting.kind()
                && before.text().equals(waiting.text());
        boolean none = before == null && waiting == null;
        if (!same && !none) {
            registry.queued(rollout.id(), waiting);
        }
    }
}
