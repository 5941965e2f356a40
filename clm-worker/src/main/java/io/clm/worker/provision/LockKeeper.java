package io.clm.worker.provision;

import io.clm.worker.cluster.ClusterLock.Holder;
import io.clm.worker.outside.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps the cluster's lock while a rollout runs. */
final class LockKeeper {
    private static final Duration LASTING = Duration.ofMinutes(2);
    private static final Duration RENEW = Duration.ofSeconds(30);

    private Instant renewed = Instant.MIN;

    /** Takes it; who else has it. */
    Optional<Holder> take(Run run) {
        Optional<Holder> other = run.api().lock().take(run.outside().installation(), LASTING, run.now());
        if (other.isEmpty()) {
            renewed = run.now();
        }
        return other;
    }

    /** Renews it now and then, once taken. That the API is away is the step's to say. */
    void keep(Run run) {
        if (!renewed.equals(Instant.MIN) && run.isOver(renewed, RENEW)) {
            try {
                take(run);
            } catch (Unavailable e) {
                renewed = run.now();
            }
        }
    }

    void release(Run run) {
        if (!renewed.equals(Instant.MIN)) {
            renewed = Instant.MIN;
            try {
                run.api().lock().release(run.outside().installation());
            } catch (Unavailable e) {
                // It ends by itself.
            }
        }
    }
}
