package io.clm.core.render;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Clusters and facts for tests. */
final class TestClusters {

    static final String AMAZON = "amazon";

    private TestClusters() {}

    static Cluster cluster() {
        return new Cluster(
                "aws:123456789012:eu-central-1:kube-1",
                "dev-one",
                "aws:123456789012",
                "eu-central-1",
                "kube-1",
                "zalando-aws",
                "https://kube-1.dev.example.org",
                "dev",
                "test",
                2,
                LifecycleStatus.READY,
                ClusterStatus.empty(),
                ConfigItems.empty(),
                List.of(pool("default-worker", "worker-default")),
                new TreeMap<>(),
                Cluster.Mode.MANAGE,
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    static NodePool pool(String name, String profile) {
        return new NodePool(name, profile, List.of("m5.large"), "none", 3, 6, ConfigItems.empty());
    }

    static CloudFacts facts() {
        return new CloudFacts(
                new CloudFacts.Vpc("vpc-1", "172.31.0.0/16", List.of()),
                List.of(subnet("subnet-a", "eu-central-1a"), subnet("subnet-b", "eu-central-1b")),
                List.of(
                        new CloudFacts.Image("clm-node-1.36-amd64-v1", AMAZON, "ami-1"),
                        new CloudFacts.Image("clm-node-1.36-amd64-v2", AMAZON, "ami-2")),
                List.of(new CloudFacts.InstanceType("m5.large", 2, 8L << 30, "amd64", 0, 0)),
                "arn:certificate",
                new TreeMap<>(),
                Map.of());
    }

    private static CloudFacts.Subnet subnet(String id, String zone) {
        return new CloudFacts.Subnet(id, zone, Map.of("kubernetes.io/role/elb", "1"), List.of());
    }
}
