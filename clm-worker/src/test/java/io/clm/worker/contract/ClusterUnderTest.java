package io.clm.worker.contract;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import io.clm.worker.cluster.ClusterApi;
import io.clm.worker.cluster.Endpoint;
import io.clm.worker.kube.KubeClusters;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A server as the worker sees it, and as somebody else does who makes nodes and workloads for the case.
 *
 * @param name of the case: of its namespace, and in the names of all that is its own
 */
record ClusterUnderTest(String name, KubeClusters clusters, ClusterApi api, KubernetesClient client)
        implements AutoCloseable {

    static final Cluster CLUSTER = new Cluster(
            "aws:123456789012:eu-central-1:contract",
            "contract",
            "aws:123456789012",
            "eu-central-1",
            "contract",
            "zalando-aws",
            "https://contract.example.org",
            "dev",
            "test",
            1,
            LifecycleStatus.READY,
            ClusterStatus.empty(),
            ConfigItems.empty(),
            List.of(
                    new NodePool(
                            "master-default", "master-default", List.of("m5.large"), "none", 1, 3, ConfigItems.empty()),
                    new NodePool(
                            "default-worker",
                            "worker-default",
                            List.of("m5.large"),
                            "none",
                            3,
                            6,
                            ConfigItems.empty())),
            new TreeMap<>(),
            Cluster.Mode.MANAGE,
            Instant.parse("2026-01-02T03:04:05Z"));

    static ClusterUnderTest of(Server server) throws IOException {
        Endpoint endpoint = server.endpoint();
        KubeClusters clusters = new KubeClusters(cluster -> endpoint, Duration.ofSeconds(10));
        KubernetesClient client =
                new KubernetesClientBuilder().withConfig(config(endpoint)).build();
        String name = "case-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        return new ClusterUnderTest(name, clusters, clusters.of(CLUSTER), client);
    }

    private static Config config(Endpoint endpoint) throws IOException {
        ConfigBuilder config = new ConfigBuilder(Config.empty()).withMasterUrl(endpoint.url());
        if (endpoint.caFile() != null) {
            config.withCaCertFile(endpoint.caFile().toString());
        }
        if (endpoint.tokenFile() != null) {
            config.withOauthToken(Files.readString(endpoint.tokenFile()));
        }
        return config.build();
    }

    /** Creates what is written in YAML, with the case's name for every NAME. */
    void create(String yaml) {
        client.resource(yaml.replace("NAME", name)).create();
    }

    @Override
    public void close() {
        client.namespaces().withName(name).delete();
        client.close();
        clusters.close();
    }
}
