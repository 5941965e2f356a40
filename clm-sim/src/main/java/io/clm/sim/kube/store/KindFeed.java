package io.clm.sim.kube.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The last changes of one kind, and those who wait for the next. */
final class KindFeed {
    private static final int KEPT = 500;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final ArrayDeque<Change> changes = new ArrayDeque<>();
    private long forgottenUpTo;

    KindFeed(long forgottenUpTo) {
        this.forgottenUpTo = forgottenUpTo;
    }

    void append(Change change) {
        lock.lock();
        try {
            changes.addLast(change);
            if (changes.size() > KEPT) {
                forgottenUpTo = changes.removeFirst().resourceVersion();
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Changes after a version; waits for one up to the time given, then answers none. */
    List<Change> after(long resourceVersion, Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            requireRemembered(resourceVersion);
            while (nothingAfter(resourceVersion) && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
            requireRemembered(resourceVersion);
            return changes.stream()
                    .filter(change -> change.resourceVersion() > resourceVersion)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private boolean nothingAfter(long resourceVersion) {
        return changes.isEmpty() || changes.getLast().resourceVersion() <= resourceVersion;
    }

    private void requireRemembered(long resourceVersion) {
        if (resourceVersion < forgottenUpTo) {
            throw Failures.expired("too old resource version: %d (%d)".formatted(resourceVersion, forgottenUpTo));
        }
    }

    /** Wakes all who wait, so that they see that the cluster went away. */
    void wake() {
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
