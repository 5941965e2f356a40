package io.clm.worker;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.Task;
import io.clm.worker.channel.ChannelWatch;
import io.clm.worker.planning.ClusterPlanner;
import io.clm.worker.provision.Provisioner;
import io.clm.worker.registry.Registry;
import io.clm.worker.task.Dispatcher;
import io.clm.worker.task.SchedulerDatabase;
import io.clm.worker.task.SignalWaker;
import io.clm.worker.task.WorkerTasks;
import io.clm.worker.time.Pauser;
import io.clm.worker.view.ClusterViewer;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** db-scheduler and its tasks. */
@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

    @Bean(destroyMethod = "close")
    SchedulerDatabase schedulerDatabase(JdbcConnectionDetails database, WorkerProperties properties, Pauser pauser)
            throws InterruptedException {
        SchedulerDatabase scheduler = SchedulerDatabase.open(
                database.getJdbcUrl(),
                database.getUsername(),
                database.getPassword(),
                properties.work().threads());
        scheduler.awaitTable(pauser);
        return scheduler;
    }

    @Bean
    DbSchedulerCustomizer schedulerCustomizer(SchedulerDatabase database, WorkerName name) {
        return database.customizer(name.value());
    }

    @Bean
    WorkerTasks workerTasks(Clock clock) {
        return new WorkerTasks(clock);
    }

    @Bean
    Task<Void> watchTask(WorkerTasks tasks, ChannelWatch watch, WorkerProperties properties) {
        return tasks.watch(watch, properties.git().pollInForce());
    }

    @Bean
    Task<Void> dispatchTask(WorkerTasks tasks, Dispatcher dispatcher, WorkerProperties properties) {
        return tasks.dispatch(dispatcher, properties.work().dispatch());
    }

    @Bean
    Task<Void> planTask(WorkerTasks tasks, ClusterPlanner planner, Registry registry) {
        return tasks.plan(planner, registry);
    }

    @Bean
    Task<Void> rolloutTask(WorkerTasks tasks, Provisioner provisioner) {
        return tasks.rollout(provisioner);
    }

    @Bean
    Task<Void> viewTask(WorkerTasks tasks, ClusterViewer viewer) {
        return tasks.view(viewer);
    }

    @Bean(destroyMethod = "close")
    @Lazy(false)
    SignalWaker signalWaker(DataSource dataSource, Scheduler scheduler, Dispatcher dispatcher) {
        return new SignalWaker(dataSource, scheduler, dispatcher);
    }
}
