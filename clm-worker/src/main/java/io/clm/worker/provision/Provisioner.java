package io.clm.worker.provision;

import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.Waiting;
import io.clm.worker.registry.Hold;
import io.clm.worker.registry.LostHold;
import io.clm.worker.registry.RegistryOutage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the plan of one rollout out, from wherever it stands. */
public final class Provisioner {
    private static final Logger LOG = LoggerFactory.getLogger(Provisioner.class);

    private final Outside outside;
    private final String worker;

    /** @param worker the name of this worker */
    public Provisioner(Outside outside, String worker) {
        this.outside = outside;
        this.worker = worker;
    }

    /** Returns when the rollout is over or another worker has it. */
    public void provision(UUID rolloutId) throws InterruptedException {
        Optional<Hold> hold = outside.registry().claim(rolloutId, worker);
        if (hold.isPresent()) {
            try {
                watched(run(hold.get()));
            } catch (LostHold e) {
                LOG.info("{}", e.getMessage());
            }
        }
    }

    /** A mistake of ours is shown before it is tried again; its words stay in the log, as they may hold anything. */
    private void watched(Run run) throws InterruptedException {
        try {
            provision(run);
        } catch (LostHold e) {
            throw e;
        } catch (RuntimeException e) {
            if (!RegistryOutage.is(e)) {
                LOG.error(
                        "Rollout {} of {} failed unexpectedly",
                        run.rollout().id(),
                        run.cluster().id(),
                        e);
                show(run, e);
            }
            throw e;
        }
    }

    private static void show(Run run, RuntimeException mistake) {
        String text = "The worker failed unexpectedly (%s); its log says more. It is tried again."
                .formatted(mistake.getClass().getSimpleName());
        try {
            run.narrator().awaits(new Waiting(Waiting.Kind.BLOCKED, "worker", null, text, run.now(), null));
        } catch (RuntimeException e) {
            mistake.addSuppressed(e);
        }
    }

    private void provision(Run run) throws InterruptedException {
        LockKeeper lock = new LockKeeper();
        List<Step> contents = List.of(
                new LockStep(lock),
                new PreflightStep(),
                new StacksStep(),
                new PoolsStep(Phase.CONTROL_PLANE),
                new ManifestsStep(),
                new PoolsStep(Phase.WORKERS),
                new VerifyStep());
        for (Step step : contents) {
            run.narrator().enter(step.phase());
            Optional<Ending> ending = new StepDriver(run, step, lock).drive();
            if (ending.isPresent()) {
                Unlock.ended(run, lock, ending.get());
                return;
            }
        }
        Unlock.done(run, lock);
    }

    private Run run(Hold hold) {
        Rollout rollout = outside.registry().rollout(hold.rolloutId()).orElseThrow(() -> new LostHold(hold));
        return new Run(
                outside,
                rollout,
                hold,
                outside.registry().plan(rollout.planId()).orElseThrow().plan(),
                outside.registry().cluster(rollout.clusterId()).orElseThrow(() -> new LostHold(hold)));
    }
}
