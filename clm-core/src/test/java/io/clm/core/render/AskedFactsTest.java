package io.clm.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.guard.Finding;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.Secret;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AskedFactsTest {

    private static final Want.MachineType POOL = new Want.MachineType("m5.large");
    private static final CloudFacts.InstanceType M5 =
            new CloudFacts.InstanceType("m5.large", 2, 8L << 30, "amd64", 0, 0);
    private static final CloudFacts LIVE = CloudFacts.live(
            new CloudFacts.Vpc("vpc-1", "172.31.0.0/16", List.of()),
            TestClusters.facts().subnets());

    private final Renderer renderer = new Renderer();

    private Rendering render(TestTree tree, Cluster cluster, CloudFacts facts) {
        return renderer.render(tree, cluster, facts);
    }

    private Rendering render(TestTree tree, CloudFacts facts) {
        return render(tree, TestClusters.cluster(), facts);
    }

    @Test
    void a_rendering_says_what_it_asked_of_the_cloud_known_or_not() {
        TestTree tree = TestTree.small()
                .with("cluster/manifests/a/a.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: a}
                        data: {image: '{{ amiID "ubuntu" "099720109477" }}', lb: '{{ .Values.load_balancer_certificate }}'}
                        """)
                .with("cluster/config-defaults.yaml", "kubernetes_version: v1.36\ntoken: aws:kms:abc\n");
        assertThat(render(tree, LIVE).asked())
                .containsExactlyInAnyOrder(
                        POOL,
                        new Want.ImageNamed("ubuntu", "099720109477"),
                        new Want.Plaintext("aws:kms:abc"),
                        new Want.Certificate("kube-1.dev.example.org"));
        CloudFacts more = LIVE.with(List.of(
                M5,
                new CloudFacts.Image("ubuntu", "099720109477", "ami-7"),
                new Fact.Decrypted("aws:kms:abc", new Secret("hunter22")),
                new Fact.Certificate("arn:aws:acm:1")));
        Rendering known = render(tree, more);
        assertThat(known.isBlocked()).isFalse();
        assertThat(known.asked()).isEqualTo(render(tree, LIVE).asked());
        assertThat(known.desired().orElseThrow().objects().getFirst().tree().toString())
                .contains("ami-7", "arn:aws:acm:1");
    }

    @Test
    void a_certificate_is_asked_for_only_where_a_template_reads_it() {
        assertThat(render(TestTree.small(), LIVE).asked()).containsExactly(POOL);
    }

    @Test
    void what_there_is_not_is_told_as_before() {
        Rendering rendering = render(TestTree.small(), LIVE);
        assertThat(rendering.findings()).extracting(Finding::what).containsExactly("unknown instance type: m5.large");
    }

    @Test
    void a_pool_without_types_is_told_also_where_no_type_was_asked_for() {
        Cluster bare = TestClusters.cluster()
                .withNodePools(List.of(new io.clm.core.registry.NodePool(
                        "p", "worker-default", List.of(), "none", 1, 2, io.clm.core.registry.ConfigItems.empty())));
        assertThat(render(TestTree.small(), bare, LIVE).findings())
                .extracting(Finding::what)
                .containsExactly("no instance types provided");
    }

    @Test
    void etcd_gets_its_key_and_machine_from_the_cloud() {
        TestTree tree = TestTree.small()
                .with("cluster/config-defaults.yaml", "kubernetes_version: v1.36\netcd_instance_type: r5.large\n")
                .with("cluster/etcd/stack.yaml", """
                        Resources: {}
                        Description: "{{ .Values.etcd_kms_key_arn }} {{ .Values.etcd_instance_type_info.VCPU }}"
                        """);
        Rendering asking = render(tree, LIVE.with(List.of(M5)));
        assertThat(asking.asked()).contains(new Want.KeyOf("alias/etcd-cluster"), new Want.MachineType("r5.large"));
        assertThat(asking.findings())
                .filteredOn(Finding::blocks)
                .extracting(Finding::what)
                .contains("there is no KMS key alias/etcd-cluster", "unknown instance type: r5.large");
        CloudFacts known = LIVE.with(List.of(
                M5,
                new CloudFacts.InstanceType("r5.large", 4, 16L << 30, "amd64", 0, 0),
                new Fact.Key("arn:aws:kms:key")));
        assertThat(render(tree, known).desired().orElseThrow().etcdStack())
                .extracting(DesiredStack::template)
                .asString()
                .contains("arn:aws:kms:key 4");
    }

    @Test
    void encrypted_files_need_the_key_that_the_main_stack_gives() {
        TestTree tree = TestTree.small()
                .with(
                        "cluster/node-pools/worker-default/files.yaml",
                        "files: [{path: /a, data: YQ==, encrypted: true, permissions: 0400}]\n");
        CloudFacts known = LIVE.with(List.of(M5));
        assertThat(render(tree, known).findings()).extracting(Finding::rule).containsExactly("files-key");
        TestTree withKey =
                tree.with("cluster/cluster.yaml", "Resources: {}\nOutputs:\n  WorkerFilesEncryptionKey: {Value: x}\n");
        assertThat(render(withKey, known).desired().orElseThrow().archives())
                .singleElement()
                .extracting(FilesArchive::kmsKey)
                .isEqualTo(Pending.mark("WorkerFilesEncryptionKey"));
    }

    @Test
    void the_hash_covers_what_was_looked_up_in_any_order_but_no_plaintext() {
        CloudFacts.Image image = new CloudFacts.Image("a", "b", "ami-1");
        assertThat(LIVE.with(List.of(M5, image)).hash())
                .isEqualTo(LIVE.with(List.of(image)).with(List.of(M5)).hash())
                .isNotEqualTo(LIVE.with(List.of(M5)).hash());
        assertThat(LIVE.with(List.of(new Fact.Key("arn:1"))).hash()).isNotEqualTo(LIVE.hash());
        assertThat(LIVE.with(List.of(new Fact.Decrypted("aws:kms:a", new Secret("hunter22"))))
                        .hash())
                .isEqualTo(LIVE.hash());
    }

    @Test
    void what_eks_will_say_of_a_new_cluster_is_pending_until_it_says_it() {
        TestTree tree = TestTree.small()
                .with(
                        "cluster/manifests/a/a.yaml",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"
                                + "data: {at: '{{ .Cluster.APIServerURL }} {{ .Cluster.ConfigItems.eks_oidc_issuer_url }}'}\n");
        Cluster eks = eks(TestClusters.cluster());
        Rendering before = render(tree, eks, LIVE.with(List.of(M5)));
        assertThat(before.asked()).contains(new Want.ControlPlane("dev-one"));
        assertThat(before.desired().orElseThrow().pending())
                .containsExactly(
                        "Role",
                        "eks_certificate_authority_data",
                        "eks_endpoint",
                        "eks_oidc_issuer_url",
                        "service_cidr");
        CloudFacts.Eks there = new CloudFacts.Eks("https://a.eks", "Y2E=", "https://oidc/a", "10.100.0.0/16");
        CloudFacts known = LIVE.with(List.of(M5, there)).withStackOutputs(Map.of("Role", "x"));
        DesiredCluster after = render(tree, eks, known).desired().orElseThrow();
        assertThat(after.pending()).isEmpty();
        assertThat(after.objects().getFirst().tree().toString()).contains("https://a.eks https://oidc/a");
        assertThat(render(tree, eks, known.beforeMainStack())
                        .desired()
                        .orElseThrow()
                        .hash())
                .isEqualTo(before.desired().orElseThrow().hash());
    }

    private static Cluster eks(Cluster cluster) {
        return new Cluster(
                cluster.id(),
                cluster.alias(),
                cluster.infrastructureAccount(),
                cluster.region(),
                cluster.localId(),
                "zalando-eks",
                cluster.apiServerUrl(),
                cluster.channel(),
                cluster.environment(),
                cluster.criticalityLevel(),
                cluster.lifecycleStatus(),
                cluster.status(),
                cluster.configItems(),
                cluster.nodePools(),
                cluster.labels(),
                cluster.mode(),
                cluster.createdAt());
    }

    @Test
    void recorded_facts_are_all_there_is() {
        CloudFacts recorded = new CloudFacts(null, List.of(), List.of(), List.of(), "", new TreeMap<>(), Map.of());
        assertThat(render(TestTree.small(), recorded).isBlocked()).isFalse();
    }
}
