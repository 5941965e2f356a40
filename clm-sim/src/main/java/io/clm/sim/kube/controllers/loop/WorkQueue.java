package io.clm.sim.kube.controllers.loop;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** What is to be looked at now, each thing once, and what at some later time. For one thread. */
final class WorkQueue {
    private record Timer(Instant at, WorkItem item) {}

    private final SequencedSet<WorkItem> ready = new LinkedHashSet<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparing(Timer::at));
    private final Map<WorkItem, Instant> due = new HashMap<>();

    void add(WorkItem item) {
        ready.add(item);
    }

    /** Sets the item's only timer; empty: none. */
    void schedule(WorkItem item, Optional<Instant> at) {
        due.remove(item);
        at.ifPresent(time -> {
            due.put(item, time);
            timers.add(new Timer(time, item));
        });
    }

    /** The next item to look at. */
    @Nullable
    WorkItem next(Instant now) {
        ring(now);
        return ready.isEmpty() ? null : ready.removeFirst();
    }

    /** When the next timer rings. */
    Optional<Instant> nextTimer() {
        dropCancelled();
        return Optional.ofNullable(timers.peek()).map(Timer::at);
    }

    private void ring(Instant now) {
        dropCancelled();
        while (!timers.isEmpty() && !timers.element().at().isAfter(now)) {
            WorkItem item = timers.remove().item();
            due.remove(item);
            ready.add(item);
            dropCancelled();
        }
    }

    private void dropCancelled() {
        while (!timers.isEmpty() && isCancelled(timers.element())) {
            timers.remove();
        }
    }

    private boolean isCancelled(Timer timer) {
        return !timer.at().equals(due.get(timer.item()));
    }
}
