package io.clm.worker.provision;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.clm.worker.outside.Refused;
import io.clm.worker.outside.Unavailable;
import io.clm.worker.registry.LostHold;
import io.clm.worker.registry.Registry;
import io.clm.worker.time.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Drives one step to its end: looks at what people asked before each tick, shows what is waited for, waits, and tries
 * again what is away. A step that must not go on is settled first, and with it whatever a roll has begun, also by an
 * earlier worker: what is left is safe.
 */
final class StepDriver {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Backoff AWAY = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15));

    private final Run run;
    private final Step step;
    private final LockKeeper lock;
    private final Settling settling = new Settling();
    private int failures;
    private @Nullable Ending ending;

    StepDriver(Run run, Step step, LockKeeper lock) {
        this.run = run;
        this.step = step;
        this.lock = lock;
    }

    /** Empty when the step is done and the next one may begin. */
    Optional<Ending> drive() throws InterruptedException {
        while (true) {
            Optional<Stop> stop = stop();
            StepResult result = look(() -> turn(stop));
            if (result instanceof StepResult.Done) {
                if (ending != null) {
                    return Optional.of(ending);
                }
                if (stop.isEmpty()) {
                    run.narrator().awaits(null);
                    return Optional.empty();
                }
                if (stop.get() instanceof Stop.End end) {
                    return Optional.of(new Ending(end.state(), end.why()));
                }
            }
            react(result, stop);
        }
    }

    private Optional<Stop> stop() {
        Registry registry = run.outside().registry();
        Rollout now = registry.rollout(run.rollout().id()).orElseThrow(() -> new LostHold(run.hold()));
        Cluster cluster = registry.cluster(now.clusterId()).orElseThrow(() -> new LostHold(run.hold()));
        if (now.epoch() != run.hold().epoch() || now.state() != RolloutState.RUNNING) {
            throw new LostHold(run.hold());
        }
        return Stop.of(now, cluster);
    }

    private StepResult turn(Optional<Stop> stop) {
        Optional<StepResult> lost = lock.keep(run);
        if (lost.isPresent()) {
            return lost.get();
        }
        return stop.isEmpty() && ending == null ? step.tick(run) : settle();
    }

    private StepResult settle() {
        StepResult settled = settling.settle(run);
        return settled instanceof StepResult.Done ? step.settle(run) : settled;
    }

    private StepResult look(Supplier<StepResult> look) {
        try {
            StepResult result = look.get();
            failures = 0;
            return result;
        } catch (Unavailable e) {
            failures++;
            Instant again = run.now().plus(AWAY.after(failures));
            return new StepResult.Await(
                    new Waiting(Waiting.Kind.API, e.subject(), null, e.reason(), run.now(), again), again);
        } catch (Refused e) {
            return new StepResult.Failed("%s: %s".formatted(e.subject(), e.reason()));
        }
    }

    private void react(StepResult result, Optional<Stop> stop) throws InterruptedException {
        switch (result) {
            case StepResult.Done settled -> rest(stop.orElseThrow());
            case StepResult.Again again -> {
                run.narrator().awaits(null);
                run.outside().pauser().pause(BETWEEN_LOOKS);
            }
            case StepResult.Await await -> pause(explained(await.waiting()), await.recheckAt(), stop);
            case StepResult.Failed failed -> fail(RolloutState.FAILED, failed.reason());
            case StepResult.Replan replan -> fail(RolloutState.SUPERSEDED, replan.why());
        }
    }

    /** Settled: wait until it may go on. */
    private void rest(Stop stop) throws InterruptedException {
        if (stop instanceof Stop.Rest rest) {
            String subject = "cluster/" + run.cluster().alias();
            Instant again = run.now().plusSeconds(1);
            pause(new Waiting(rest.kind(), subject, null, rest.text(), run.now(), null), again, Optional.of(stop));
        }
    }

    private void fail(RolloutState state, String why) throws InterruptedException {
        if (ending == null) {
            ending = new Ending(state, why);
        } else {
            run.outside().pauser().pause(LONGEST_PAUSE);
        }
    }

    /** While a rollout that has failed is being left, the reason is what people want to know first. */
    private Waiting explained(Waiting waiting) {
        return ending == null
                ? waiting
                : new Waiting(
                        waiting.kind(),
                        waiting.subject(),
                        waiting.owner(),
                        "%s The rollout ends when its nodes and groups are set back: %s"
                                .formatted(ending.why(), waiting.text()),
                        waiting.since(),
                        waiting.nextRetry());
    }

    /** Until then, or until people ask for something else. */
    private void pause(Waiting waiting, Instant until, Optional<Stop> stop) throws InterruptedException {
        run.narrator().awaits(waiting);
        do {
            Duration rest = Duration.between(run.now(), until);
            run.outside().pauser().pause(rest.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : rest);
        } while (run.now().isBefore(until) && stop().equals(stop));
    }
}
