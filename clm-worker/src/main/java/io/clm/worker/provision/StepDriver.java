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
 * again what is away. A step that must not go on is settled first, so that what it leaves is safe.
 */
final class StepDriver {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Backoff AWAY = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15));

    private final Run run;
    private final Step step;
    private final LockKeeper lock;
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
            lock.keep(run);
            StepResult result = look(stop.isEmpty() && ending == null ? () -> step.tick(run) : () -> step.settle(run));
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
            case StepResult.Again again -> run.narrator().awaits(null);
            case StepResult.Await await -> pause(await.waiting(), await.recheckAt());
            case StepResult.Failed failed -> fail(RolloutState.FAILED, failed.reason());
            case StepResult.Replan replan -> fail(RolloutState.SUPERSEDED, replan.why());
        }
    }

    /** Settled: wait until it may go on. */
    private void rest(Stop stop) throws InterruptedException {
        if (stop instanceof Stop.Rest rest) {
            String subject = "cluster/" + run.cluster().alias();
            pause(
                    new Waiting(rest.kind(), subject, null, rest.text(), run.now(), null),
                    run.now().plusSeconds(1));
        }
    }

    private void fail(RolloutState state, String why) throws InterruptedException {
        if (ending == null) {
            ending = new Ending(state, why);
        } else {
            run.outside().pauser().pause(LONGEST_PAUSE);
        }
    }

    private void pause(Waiting waiting, Instant until) throws InterruptedException {
        run.narrator().awaits(waiting);
        Duration wait = Duration.between(run.now(), until);
        run.outside().pauser().pause(wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
    }
}
