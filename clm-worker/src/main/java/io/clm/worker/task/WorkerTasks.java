package io.clm.worker.task;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.clm.worker.channel.ChannelWatch;
import io.clm.worker.planning.ClusterPlanner;
import io.clm.worker.provision.Provisioner;
import io.clm.worker.registry.ClusterRegistry;
import io.clm.worker.time.Backoff;
import io.clm.worker.view.ClusterViewer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What db-scheduler runs. Each task may run again after a worker died in it. */
public final class WorkerTasks {
    static final TaskDescriptor<Void> PLAN = TaskDescriptor.of("plan-cluster");
    static final TaskDescriptor<Void> ROLLOUT = TaskDescriptor.of("rollout");
    static final TaskDescriptor<Void> VIEW = TaskDescriptor.of("view");
    static final TaskDescriptor<Void> WATCH = TaskDescriptor.of("watch-channels");
    static final TaskDescriptor<Void> DISPATCH = TaskDescriptor.of("dispatch");

    private static final Backoff RETRY = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final Duration AWAY = Duration.ofSeconds(5);

    private final Clock clock;

    public WorkerTasks(Clock clock) {
        this.clock = clock;
    }

    /** Looks at the Git heads. */
    public Task<Void> watch(ChannelWatch watch, Duration poll) {
        return Tasks.recurring(WATCH, FixedDelay.of(poll)).execute((task, context) -> watch.look());
    }

    /** Gives work out. */
    public Task<Void> dispatch(Dispatcher dispatcher, Duration poll) {
        return Tasks.recurring(DISPATCH, FixedDelay.of(poll))
                .execute((task, context) -> dispatcher.dispatch(context.getSchedulerClient()));
    }

    /** Plans one cluster; again at once when something changed meanwhile, later when something was away. */
    public Task<Void> plan(ClusterPlanner planner, ClusterRegistry registry) {
        return Tasks.custom(PLAN).onFailure(retry()).execute((task, context) -> {
            long counter = registry.planCounter(task.getId());
            ClusterPlanner.Result result = planner.plan(task.getId());
            if (!registry.planned(task.getId(), counter)) {
                return again(Duration.ZERO);
            }
            return switch (result) {
                case PLANNED -> new CompletionHandler.OnCompleteRemove<>();
                case AGAIN -> again(AWAY);
            };
        });
    }

    /** Carries one rollout out, to its end or until this worker is stopped. */
    public Task<Void> rollout(Provisioner provisioner) {
        return Tasks.custom(ROLLOUT).onFailure(retry()).execute((task, context) -> {
            try {
                provisioner.provision(UUID.fromString(task.getId()));
                return new CompletionHandler.OnCompleteRemove<>();
            } catch (InterruptedException e) {
                return again(Duration.ZERO);
            }
        });
    }

    /** Takes pictures of one cluster. */
    public Task<Void> view(ClusterViewer viewer) {
        return Tasks.custom(VIEW).onFailure(retry()).execute((task, context) -> {
            Optional<Duration> next = viewer.look(task.getId());
            return next.isPresent() ? again(next.get()) : new CompletionHandler.OnCompleteRemove<>();
        });
    }

    private FailureHandler<Void> retry() {
        return (complete, operations) -> {
            int failures = complete.getExecution().consecutiveFailures + 1;
            operations.reschedule(complete, clock.instant().plus(RETRY.after(failures)));
        };
    }

    private CompletionHandler<Void> again(Duration later) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(later));
    }
}
