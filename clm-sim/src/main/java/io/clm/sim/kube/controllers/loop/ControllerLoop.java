package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ObjectStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the controllers of a cluster decide whenever something changed or is due, and does what they decide. */
public final class ControllerLoop {
    private static final Logger LOG = LoggerFactory.getLogger(ControllerLoop.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final World world;
    private final List<Controller> controllers;
    private final InstantSource clock;
    private final Performer performer;
    private final WorkQueue queue = new WorkQueue();
    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();

    public ControllerLoop(ObjectStore store, List<Controller> controllers, InstantSource clock) {
        this.world = new StoreWorld(store);
        this.controllers = controllers;
        this.clock = clock;
        this.performer = new Performer(store, new EventWriter(store, clock));
    }

    /** Takes note of a change; returns at once. */
    public void changed(Change change) {
        inbox.add(() -> wake(change));
    }

    /** Lets every controller look at everything it has. */
    public void wakeAll() {
        inbox.add(() -> controllers.forEach(
                controller -> controller.all(world).forEach(key -> queue.add(new WorkItem(controller, key)))));
    }

    /** Ends a wait in {@link #awaitWork}. */
    public void nudge() {
        inbox.add(() -> {});
    }

    /** Does all there is to do now. */
    public void runDue() {
        drainInbox();
        WorkItem item = queue.next(clock.instant());
        while (item != null) {
            work(item);
            drainInbox();
            item = queue.next(clock.instant());
        }
    }

    /** When there is something to do, if nothing changes before. */
    public Optional<Instant> nextDue() {
        return queue.nextTimer();
    }

    /** Waits for the next change or timer. */
    public void awaitWork() throws InterruptedException {
        Duration patience =
                nextDue().map(due -> Duration.between(clock.instant(), due)).orElse(Duration.ofHours(1));
        run(inbox.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS));
    }

    private void drainInbox() {
        Runnable message = inbox.poll();
        while (message != null) {
            run(message);
            message = inbox.poll();
        }
    }

    private static void run(@Nullable Runnable message) {
        if (message != null) {
            message.run();
        }
    }

    private void wake(Change change) {
        for (Controller controller : controllers) {
            controller.wokenBy(change, world).forEach(key -> queue.add(new WorkItem(controller, key)));
        }
    }

    private void work(WorkItem item) {
        try {
            Decision decision = item.controller().decide(item.key(), world, clock.instant());
            queue.schedule(item, decision.recheckAt());
            retry(item, performer.perform(decision));
        } catch (RuntimeException e) {
            LOG.warn("{} of {} failed", item.controller().getClass().getSimpleName(), item.key(), e);
            later(item);
        }
    }

    private void retry(WorkItem item, Performer.Result result) {
        switch (result) {
            case DONE -> {}
            case STALE -> queue.add(item);
            case REFUSED -> later(item);
        }
    }

    private void later(WorkItem item) {
        queue.schedule(item, Optional.of(clock.instant().plus(AFTER_TROUBLE)));
    }
}
