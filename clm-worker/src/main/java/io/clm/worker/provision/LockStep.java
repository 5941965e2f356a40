package io.clm.worker.provision;

import io.clm.core.rollout.Phase;

/** Keeps foreign installations away. A cluster that has no API yet has nobody to keep away. */
final class LockStep implements Step {
    private final LockKeeper lock;

    LockStep(LockKeeper lock) {
        this.lock = lock;
    }

    @Override
    public Phase phase() {
        return Phase.LOCK;
    }

    @Override
    public StepResult tick(Run run) {
        if (run.isNew()) {
            return StepResult.DONE;
        }
        return lock.take(run).orElse(StepResult.DONE);
    }
}
