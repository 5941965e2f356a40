package io.clm.api.event;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where one stream sleeps until there is something new. Calls that come while it is busy are kept. */
final class Wakeups {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean pending;
    private Set<String> views = new LinkedHashSet<>();

    /** Something is new; {@code clusterId} names a cluster whose view changed, or is empty. */
    void wake(String clusterId) {
        lock.lock();
        try {
            pending = true;
            if (!clusterId.isEmpty()) {
                views.add(clusterId);
            }
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until woken or until {@code limit} has passed; false when nobody woke it. */
    boolean await(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (!pending && left > 0) {
                left = woken.awaitNanos(left);
            }
            boolean was = pending;
            pending = false;
            return was;
        } finally {
            lock.unlock();
        }
    }

    /** The clusters whose views changed since the last call. */
    Set<String> takeViews() {
        lock.lock();
        try {
            Set<String> taken = views;
            views = new LinkedHashSet<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
