package io.clm.worker.provision;

import io.clm.core.rollout.Waiting;
import io.clm.worker.cluster.ClusterLock.Holder;
import io.clm.worker.outside.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps the cluster's lock while a rollout runs. */
final class LockKeeper {
    private static final Duration LASTING = Duration.ofMinutes(2);
    private static final Duration RENEW = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private boolean taken;
    private Instant due = Instant.MIN;

    /** Takes it; what to wait for when another one has it. */
    Optional<StepResult> take(Run run) {
        run.fence();
        Optional<Holder> other = run.api().lock().take(run.outside().installation(), LASTING, run.now());
        if (other.isEmpty()) {
            taken = true;
            due = run.now().plus(RENEW);
        }
        return other.map(holder -> waitFor(run, holder));
    }

    /**
     * Renews it now and then, once taken. A worker that was stopped for so long that a foreign installation could take
     * the lock waits for it again. That the API is away is the step's to say.
     */
    Optional<StepResult> keep(Run run) {
        if (!taken || run.now().isBefore(due)) {
            return Optional.empty();
        }
        try {
            return take(run);
        } catch (Unavailable e) {
            due = run.now().plus(RETRY);
            return Optional.empty();
        }
    }

    private static StepResult waitFor(Run run, Holder holder) {
        return run.await(
                Waiting.Kind.LOCK,
                "lease/kube-system/clm-rollout",
                "Installation %s holds the cluster's lock until %s.".formatted(holder.name(), holder.until()));
    }

    void release(Run run) {
        if (taken) {
            taken = false;
            try {
                run.api().lock().release(run.outside().installation());
            } catch (Unavailable e) {
                // It ends by itself.
            }
        }
    }
}
