package io.clm.worker.provision;

import io.clm.core.rollout.EventType;
import io.clm.core.rollout.RolloutState;
import java.util.List;
import java.util.Map;

/** The end of a rollout: the registry first, then the lock. */
final class Unlock {
    private Unlock() {}

    static void done(Run run, LockKeeper lock) {
        String version = run.plan().inputs().clusterVersion();
        var event = run.narrator()
                .event(
                        EventType.ROLLOUT_DONE,
                        "",
                        "the cluster is at " + run.plan().inputs().version(),
                        Map.of());
        run.outside().registry().done(run.hold(), run.cluster().id(), version, List.of(event));
        lock.release(run);
    }

    static void ended(Run run, LockKeeper lock, Ending ending) {
        EventType type = EventType.valueOf("ROLLOUT_" + ending.state());
        var event = run.narrator().event(type, "", ending.why(), Map.of());
        String why = run.narrator().shown(ending.why());
        run.outside()
                .registry()
                .ended(run.hold(), ending.state(), run.narrator().phase(), why, List.of(event));
        lock.release(run);
        if (ending.state() == RolloutState.SUPERSEDED) {
            run.outside().registry().wantPlan(run.cluster().id());
        }
    }
}
