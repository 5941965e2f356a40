package io.clm.core.roll.world;

import io.clm.core.gate.Streak;
import io.clm.core.roll.NodeMarks;
import io.clm.core.roll.NodeMarks.Autoscaler;
import io.clm.core.roll.NodeRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A node; every write moves its version on. */
final class SimNode {

    final String name;
    final String uid;
    int version;
    boolean ready = true;
    Instant readyChangedAt;

    @Nullable
    Instant readyAgainAt;

    boolean unschedulable;
    boolean cordonedByOthers;
    boolean tainted;

    @Nullable
    Instant cordonedAt;

    @Nullable
    Instant drainStart;

    @Nullable
    Instant parkedAt;

    @Nullable
    Instant lastForced;

    Autoscaler autoscaler = Autoscaler.FREE;
    Streak streak = Streak.NONE;

    SimNode(String name, String uid, Instant now) {
        this.name = name;
        this.uid = uid;
        this.readyChangedAt = now;
    }

    NodeRef ref() {
        return new NodeRef(name, uid, Integer.toString(version));
    }

    NodeMarks marks() {
        return new NodeMarks(tainted, cordonedAt, drainStart, parkedAt, lastForced, autoscaler, streak);
    }

    void set(boolean isReady, Instant now) {
        ready = isReady;
        readyChangedAt = now;
        version++;
    }

    void release() {
        unschedulable = cordonedByOthers;
        cordonedByOthers = false;
        tainted = false;
        cordonedAt = null;
        drainStart = null;
        parkedAt = null;
        lastForced = null;
        streak = Streak.NONE;
        autoscaler = autoscaler == Autoscaler.KEPT_OFF_BY_US ? Autoscaler.FREE : autoscaler;
        version++;
    }
}
