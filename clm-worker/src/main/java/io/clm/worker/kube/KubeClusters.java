package io.clm.worker.kube;

import io.clm.core.registry.Cluster;
import io.clm.worker.cluster.ClusterAccess;
import io.clm.worker.cluster.ClusterApi;
import io.clm.worker.cluster.ClusterApis;
import io.clm.worker.cluster.Endpoint;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One client an endpoint, kept. The clients retry nothing by themselves and every request has a time-out. */
public final class KubeClusters implements ClusterApis, AutoCloseable {
    private final ClusterAccess access;
    private final Duration timeout;
    private final Map<Endpoint, Connection> connections = new ConcurrentHashMap<>();

    private record Connection(KubernetesClient client, KubeCluster cluster) {}

    /** @param timeout for each request */
    public KubeClusters(ClusterAccess access, Duration timeout) {
        this.access = access;
        this.timeout = timeout;
    }

    @Override
    public ClusterApi of(Cluster cluster) {
        return connections
                .computeIfAbsent(access.endpoint(cluster), this::connect)
                .cluster();
    }

    private Connection connect(Endpoint endpoint) {
        KubernetesClient client =
                new KubernetesClientBuilder().withConfig(config(endpoint)).build();
        return new Connection(client, new KubeCluster(client, timeout));
    }

    private Config config(Endpoint endpoint) {
        ConfigBuilder config = new ConfigBuilder(Config.empty())
                .withMasterUrl(endpoint.url())
                .withRequestTimeout(Math.toIntExact(timeout.toMillis()))
                .withConnectionTimeout(Math.toIntExact(Math.min(timeout.toMillis(), 3000)))
                .withRequestRetryBackoffLimit(0);
        if (endpoint.caFile() != null) {
            config.withCaCertFile(endpoint.caFile().toString());
        }
        Path tokenFile = endpoint.tokenFile();
        if (tokenFile != null) {
            config.withOauthTokenProvider(() -> token(tokenFile));
        }
        return config.build();
    }

    private static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the token file " + file, e);
        }
    }

    @Override
    public void close() {
        connections.values().forEach(connection -> connection.client().close());
    }
}
