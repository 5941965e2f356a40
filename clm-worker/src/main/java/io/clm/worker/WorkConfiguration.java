package io.clm.worker;

import io.clm.worker.channel.ChannelWatch;
import io.clm.worker.channel.ConfigSource;
import io.clm.worker.cluster.ClusterApis;
import io.clm.worker.facts.FactsSource;
import io.clm.worker.planning.ClusterPlanner;
import io.clm.worker.planning.Observer;
import io.clm.worker.planning.Renders;
import io.clm.worker.policy.Policies;
import io.clm.worker.pool.GroupClouds;
import io.clm.worker.provision.Outside;
import io.clm.worker.provision.Provisioner;
import io.clm.worker.queue.RolloutStarter;
import io.clm.worker.registry.Registry;
import io.clm.worker.stack.StackClouds;
import io.clm.worker.task.Dispatcher;
import io.clm.worker.time.Pauser;
import io.clm.worker.upload.StorageClouds;
import io.clm.worker.view.ClusterViewer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work: watching, planning, rolling, picturing. */
@Configuration(proxyBeanMethods = false)
class WorkConfiguration {
    private static final String ENGINE = "0.1.0";

    @Bean
    Policies policies(Registry registry) {
        return new Policies(registry);
    }

    @Bean
    ChannelWatch channelWatch(Registry registry, ConfigSource source, Clock clock) {
        return new ChannelWatch(registry, source, clock);
    }

    @Bean
    Renders renders(ConfigSource source, FactsSource facts, StackClouds stacks, Registry registry) {
        return new Renders(source, facts, stacks, registry);
    }

    @Bean
    ClusterPlanner clusterPlanner(
            Registry registry,
            Renders renders,
            Policies policies,
            StackClouds stacks,
            GroupClouds groups,
            ClusterApis apis) {
        return new ClusterPlanner(registry, renders, new Observer(stacks, groups, apis), policies, ENGINE);
    }

    @Bean
    Outside outside(
            Registry registry,
            Renders renders,
            StackClouds stacks,
            GroupClouds groups,
            StorageClouds storage,
            ClusterApis apis,
            Policies policies,
            Clock clock,
            Pauser pauser,
            WorkerProperties properties) {
        return new Outside(
                registry,
                renders,
                stacks,
                groups,
                storage,
                apis,
                policies,
                clock,
                pauser,
                properties.installation(),
                properties.work().poll());
    }

    @Bean
    WorkerName workerName() {
        return WorkerName.random();
    }

    @Bean
    Provisioner provisioner(Outside outside, WorkerName name) {
        return new Provisioner(outside, name.value());
    }

    @Bean
    ClusterViewer clusterViewer(Registry registry, GroupClouds groups, ClusterApis apis, Clock clock) {
        return new ClusterViewer(registry, groups, apis, clock);
    }

    @Bean
    Dispatcher dispatcher(Registry registry, Policies policies, Clock clock, WorkerProperties properties) {
        return new Dispatcher(
                registry,
                new RolloutStarter(registry, policies, clock),
                clock,
                properties.work().replan());
    }
}
