package io.clm.core.plan;

import io.clm.core.channel.ConfigSources;
import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.ConfigVersion;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import io.clm.core.registry.Secret;
import io.clm.core.render.AccountView;
import io.clm.core.render.CloudFacts;
import io.clm.core.render.RenderRequest;
import io.clm.core.render.Renderer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Versions of a small configuration repository in memory, and plans between them. */
public record Versions(TreeMap<String, String> files) implements ConfigTree {
    public static final String SECRET = "correct-horse-battery";
    public static final String CIPHERTEXT = "aws:kms:abcdef";

    private static final String WORKERS = "cluster/node-pools/worker-default/";

    public static Versions small() {
        return new Versions(new TreeMap<>())
                .with("cluster/config-defaults.yaml", "size: small\nimage: ami-1\nunused: a\n")
                .with("cluster/cluster.yaml", "Resources:\n  Role: {Type: 'AWS::IAM::Role', Properties: {Path: /}}\n")
                .with(WORKERS + "userdata.yaml", """
                        #cloud-config
                        # {{ .NodePool.Name }}
                        runcmd:
                        - start --size={{ .Cluster.ConfigItems.size }}
                        - echo done
                        """)
                .with(WORKERS + "stack.yaml", """
                        Mappings:
                          Images:
                            eu-central-1: {Machine: '{{ .Cluster.ConfigItems.image }}'}
                        Resources:
                          LaunchTemplate:
                            Type: AWS::EC2::LaunchTemplate
                            Properties:
                              LaunchTemplateData:
                                ImageId: !FindInMap [Images, !Ref 'AWS::Region', Machine]
                                UserData: "{{ .Values.UserData }}"
                          Group:
                            Type: AWS::AutoScaling::AutoScalingGroup
                            Properties:
                              MinSize: '1'
                              MaxSize: "{{ .NodePool.MaxSize }}"
                              LaunchTemplate:
                                LaunchTemplateId: !Ref LaunchTemplate
                                Version: !GetAtt LaunchTemplate.LatestVersionNumber
                        """)
                .with("cluster/manifests/dns/dns.yaml", """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: dns, namespace: kube-system}
                        spec:
                          selector: {matchLabels: {app: dns}}
                          template:
                            metadata: {labels: {app: dns}}
                            spec: {containers: [{name: dns, image: "dns:1"}]}
                        """);
    }

    public Versions with(String path, String text) {
        TreeMap<String, String> more = new TreeMap<>(files);
        more.put(path, text);
        return new Versions(more);
    }

    public Versions without(String path) {
        TreeMap<String, String> less = new TreeMap<>(files);
        less.remove(path);
        return new Versions(less);
    }

    public Versions replaced(String path, String before, String after) {
        return with(path, files.getOrDefault(path, "").replace(before, after));
    }

    /** The plan from this version to another, for one cluster. */
    public Plan to(Versions other) {
        return to(other, cluster("kube-1", Map.of()));
    }

    public Plan to(Versions other, Cluster cluster) {
        return new VersionDiff(new Renderer(), "test").plan(request(cluster), other.request(cluster));
    }

    RenderRequest request(Cluster cluster) {
        return new RenderRequest(ConfigSources.of(this), cluster, AccountView.of(List.of(cluster)), facts());
    }

    public static Cluster cluster(String name, Map<String, String> items) {
        return new Cluster(
                "aws:123456789012:eu-central-1:" + name,
                "alias-" + name,
                "aws:123456789012",
                "eu-central-1",
                name,
                "zalando-aws",
                "https://" + name + ".example.org",
                "dev",
                "test",
                2,
                LifecycleStatus.READY,
                ClusterStatus.empty(),
                ConfigItems.of(items),
                List.of(new NodePool(
                        "workers", "worker-default", List.of("m5.large"), "none", 3, 20, ConfigItems.empty())),
                new TreeMap<>(),
                Cluster.Mode.MANAGE,
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    private static CloudFacts facts() {
        return new CloudFacts(
                null, List.of(), List.of(), List.of(), "", new TreeMap<>(), Map.of(CIPHERTEXT, new Secret(SECRET)));
    }

    @Override
    public ConfigVersion version() {
        return new ConfigVersion("0123456789abcdef0123456789abcdef01234567");
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Optional<String> read(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
