package io.clm.worker.provision;

import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Waiting;
import io.clm.worker.cluster.ClusterLock.Holder;
import java.util.Optional;

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
        run.fence();
        Optional<Holder> other = lock.take(run);
        return other.isEmpty()
                ? StepResult.DONE
                : run.await(
                        Waiting.Kind.LOCK,
                        "lease/kube-system/clm-rollout",
                        "Installation %s holds the cluster's lock until %s."
                                .formatted(other.get().name(), other.get().until()));
    }
}
