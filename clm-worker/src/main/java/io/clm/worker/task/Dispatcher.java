package io.clm.worker.task;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.worker.queue.RolloutStarter;
import io.clm.worker.registry.ClusterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Gives work out: what wants a plan, what may roll, what is pictured. Each only once, however often it is asked. */
public final class Dispatcher {
    private final ClusterRegistry registry;
    private final RolloutStarter starter;
    private final Clock clock;
    private final Duration replanAfter;
    private Instant replanned;

    /** @param replanAfter after which every cluster is planned again: facts drift without a commit */
    public Dispatcher(ClusterRegistry registry, RolloutStarter starter, Clock clock, Duration replanAfter) {
        this.registry = registry;
        this.starter = starter;
        this.clock = clock;
        this.replanAfter = replanAfter;
        this.replanned = clock.instant();
    }

    void dispatch(SchedulerClient scheduler) {
        if (clock.instant().isAfter(replanned.plus(replanAfter))) {
            replanned = clock.instant();
            registry.clusters().forEach(cluster -> registry.wantPlan(cluster.id()));
        }
        registry.wantingPlan().forEach(id -> poke(scheduler, WorkerTasks.PLAN, id));
        starter.start(
                id -> isThere(scheduler, WorkerTasks.ROLLOUT, id.toString()),
                id -> schedule(scheduler, WorkerTasks.ROLLOUT, id.toString()));
        registry.clusters().stream()
                .filter(Dispatcher::isAlive)
                .forEach(cluster -> schedule(scheduler, WorkerTasks.VIEW, cluster.id()));
    }

    /** Something asks for a plan: now, not when the next try is due. */
    void planNow(SchedulerClient scheduler, String clusterId) {
        poke(scheduler, WorkerTasks.PLAN, clusterId);
    }

    /** Something happened to a rollout: look now, not at the next turn. */
    void dispatchNow(SchedulerClient scheduler) {
        hurry(scheduler, TaskInstanceId.of(WorkerTasks.DISPATCH.getTaskName(), "recurring"));
    }

    /** Somebody pushed. */
    void watchNow(SchedulerClient scheduler) {
        hurry(scheduler, TaskInstanceId.of(WorkerTasks.WATCH.getTaskName(), "recurring"));
    }

    private void poke(SchedulerClient scheduler, TaskDescriptor<Void> task, String id) {
        if (!schedule(scheduler, task, id)) {
            hurry(scheduler, TaskInstanceId.of(task.getTaskName(), id));
        }
    }

    private boolean schedule(SchedulerClient scheduler, TaskDescriptor<Void> task, String id) {
        return scheduler.scheduleIfNotExists(task.instance(id).build(), clock.instant());
    }

    private void hurry(SchedulerClient scheduler, TaskInstanceId task) {
        try {
            boolean later = scheduler
                    .getScheduledExecution(task)
                    .map(execution -> !execution.isPicked()
                            && execution.getExecutionTime().isAfter(clock.instant()))
                    .orElse(false);
            if (later) {
                scheduler.reschedule(task, clock.instant());
            }
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            // It runs, or ran, just now; the next dispatch sees what is left.
        }
    }

    private static boolean isThere(SchedulerClient scheduler, TaskDescriptor<Void> task, String id) {
        return scheduler
                .getScheduledExecution(TaskInstanceId.of(task.getTaskName(), id))
                .isPresent();
    }

    private static boolean isAlive(Cluster cluster) {
        return cluster.lifecycleStatus() != LifecycleStatus.DECOMMISSIONED;
    }
}
