package io.clm.core.roll.world;

import io.clm.core.roll.InstanceView;
import io.clm.core.roll.InstanceView.LifeCycle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An instance; it becomes a node when it has booted, if it ever does. */
final class SimMachine {

    final String id;
    final SimGroup group;
    final String zone;
    final boolean current;
    final Instant launchedAt;

    @Nullable
    Instant readyAt;

    @Nullable
    Instant goneAt;

    @Nullable
    SimNode node;

    SimMachine(String id, SimGroup group, String zone, boolean current, Instant launchedAt, @Nullable Instant readyAt) {
        this.id = id;
        this.group = group;
        this.zone = zone;
        this.current = current;
        this.launchedAt = launchedAt;
        this.readyAt = readyAt;
    }

    boolean isLive() {
        return goneAt == null;
    }

    boolean isAvailable() {
        return isLive() && node != null && node.ready && !node.unschedulable;
    }

    InstanceView view(Instant now) {
        LifeCycle state = now.isBefore(launchedAt.plus(Scenario.TICK)) ? LifeCycle.PENDING : LifeCycle.IN_SERVICE;
        return new InstanceView(id, group.name, zone, current, isLive() ? state : LifeCycle.TERMINATING, launchedAt);
    }
}
