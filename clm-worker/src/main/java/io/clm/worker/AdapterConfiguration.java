package io.clm.worker;

import io.clm.store.channel.ChannelStore;
import io.clm.store.cluster.ClusterStatusStore;
import io.clm.store.cluster.ClusterStore;
import io.clm.store.cluster.PlanRequests;
import io.clm.store.freeze.FreezeStore;
import io.clm.store.plan.PlanStore;
import io.clm.store.rollout.RolloutCommands;
import io.clm.store.rollout.RolloutStore;
import io.clm.store.view.ViewStore;
import io.clm.worker.aws.Aws;
import io.clm.worker.aws.AwsAccess;
import io.clm.worker.aws.AwsClients;
import io.clm.worker.cluster.ClusterAccess;
import io.clm.worker.facts.CachedFacts;
import io.clm.worker.facts.FactsSource;
import io.clm.worker.git.GitConfigSource;
import io.clm.worker.kube.FileClusterAccess;
import io.clm.worker.kube.KubeClusters;
import io.clm.worker.pool.GroupClouds;
import io.clm.worker.registry.Registry;
import io.clm.worker.registry.RegistryStores;
import io.clm.worker.registry.StoreRegistry;
import io.clm.worker.time.Pauser;
import io.clm.worker.upload.StorageClouds;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outside: registry, Git, AWS, Kubernetes. */
@Configuration(proxyBeanMethods = false)
class AdapterConfiguration {

    @Bean
    Pauser pauser() {
        return Pauser.SLEEPING;
    }

    @Bean
    RegistryStores registryStores(
            ChannelStore channels,
            ClusterStore clusters,
            ClusterStatusStore status,
            PlanRequests wanted,
            PlanStore plans,
            RolloutStore rollouts,
            RolloutCommands commands,
            ViewStore views,
            FreezeStore freezes,
            PlatformTransactionManager transactions) {
        return new RegistryStores(
                channels,
                clusters,
                status,
                wanted,
                plans,
                rollouts,
                commands,
                views,
                freezes,
                new TransactionTemplate(transactions));
    }

    @Bean
    Registry registry(RegistryStores stores) {
        return new StoreRegistry(stores);
    }

    @Bean(destroyMethod = "close")
    GitConfigSource configSource(WorkerProperties properties) {
        WorkerProperties.Git git = properties.git();
        return GitConfigSource.open(git.url(), git.user(), git.tokenFile(), git.timeout(), properties.workDir());
    }

    @Bean
    ClusterAccess clusterAccess(WorkerProperties properties) {
        return new FileClusterAccess(
                properties.kube().endpointsFile(), properties.kube().tokenFile());
    }

    @Bean(destroyMethod = "close")
    KubeClusters clusterApis(ClusterAccess access, WorkerProperties properties) {
        return new KubeClusters(access, properties.kube().timeout());
    }

    @Bean
    Aws aws(WorkerProperties properties) {
        WorkerProperties.Aws aws = properties.aws();
        return new Aws(new AwsClients(new AwsAccess(aws.endpoint(), aws.role(), aws.timeout())));
    }

    @Bean
    GroupClouds groupClouds(Aws aws) {
        return aws.groups();
    }

    @Bean
    StorageClouds storageClouds(Aws aws) {
        return aws.storage();
    }

    @Bean
    FactsSource factsSource(Aws aws, WorkerProperties properties, Clock clock) {
        return new CachedFacts(aws.facts(clock), properties.aws().keepFacts(), clock);
    }
}
