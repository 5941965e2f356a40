package io.clm.core.roll;

import io.clm.core.drain.DrainStep;
import org.jspecify.annotations.Nullable;

/** A machine of the pool with the node it has become, if it has. */
record Member(InstanceView instance, @Nullable NodeView node) {

    boolean isLive() {
        return switch (instance.state()) {
            case PENDING, IN_SERVICE -> true;
            case STANDBY, TERMINATING -> false;
        };
    }

    boolean isOld() {
        return !instance.current();
    }

    boolean isReady() {
        return instance.state() == InstanceView.LifeCycle.IN_SERVICE && node != null && node.ready();
    }

    /** Ready and schedulable: it counts for the floor. */
    boolean isAvailable() {
        return isReady() && node != null && node.schedulable();
    }

    /** Cordoned by us, and still so. */
    boolean isDraining() {
        return node != null && !node.schedulable() && node.marks().cordonedAt() != null;
    }

    boolean isDrained() {
        return node == null || (isDraining() && node.drain() instanceof DrainStep.Done);
    }

    /** Its drain waits for others or for time, and nothing on it moves. */
    boolean isStuck() {
        return node != null && node.drain() instanceof DrainStep.Await await && await.stuck();
    }

    /** Some pod would stay on it, even if others can go. */
    boolean isBlocked() {
        return node != null && node.drain() != null && !node.drain().blockedBy().isEmpty();
    }

    boolean isParked() {
        return marks().parkedAt() != null && !isDraining();
    }

    boolean hasVolumes() {
        return node != null && node.volumes();
    }

    /** It is missed when it goes: it has to be made up for first. */
    boolean needsSurge() {
        return isAvailable() || (isDraining() && isReady());
    }

    NodeMarks marks() {
        return node == null ? NodeMarks.NONE : node.marks();
    }

    String zone() {
        return instance.zone();
    }

    String group() {
        return instance.group();
    }

    String id() {
        return instance.id();
    }

    /** The node's name, or the instance's id while there is none. */
    String name() {
        return node == null ? instance.id() : node.ref().name();
    }

    String subject() {
        return node == null ? "instance/" + instance.id() : node.ref().subject();
    }
}
