package io.clm.core.roll.world;

import io.clm.core.drain.Owner;
import io.clm.core.drain.PodRef;
import io.clm.core.drain.PodView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pod of an application. */
final class SimPod {

    final SimApp app;
    final String uid;
    final Instant createdAt;

    @Nullable
    SimMachine machine;

    @Nullable
    Instant readyAt;

    @Nullable
    Instant deletedAt;

    SimPod(SimApp app, String uid, Instant createdAt) {
        this.app = app;
        this.uid = uid;
        this.createdAt = createdAt;
    }

    boolean isHealthy(Instant now) {
        return deletedAt == null && machine != null && machine.isLive() && isReady(now);
    }

    private boolean isReady(Instant now) {
        return readyAt != null
                && !now.isBefore(readyAt)
                && machine != null
                && machine.node != null
                && machine.node.ready;
    }

    PodView view(Instant now) {
        return new PodView(
                new PodRef("shop", app.name + "-" + uid, uid),
                machine == null || machine.node == null ? null : machine.node.name,
                Map.of("app", app.name),
                Map.of(),
                machine == null ? PodView.Phase.PENDING : PodView.Phase.RUNNING,
                isReady(now),
                deletedAt,
                createdAt,
                List.of(new Owner("Deployment", app.name)));
    }
}
