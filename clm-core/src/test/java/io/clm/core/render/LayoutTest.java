package io.clm.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.channel.ConfigSources;
import io.clm.core.channel.NamedTree;
import io.clm.core.guard.Finding;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.NodePool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Everything a repository may hold beyond main stack, pools and manifests; and several repositories at once. */
class LayoutTest {

    private static final String STACK = "Metadata: {StackName: %s}\nResources: {}\n";
    private static final String OBJECT = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\n";
    private static final String FILES = "files:\n- {path: /a, data: aGVsbG8=, permissions: 0400}\n"
            + "- {path: /b, data: aGVsbG8=, encrypted: true}\n";
    private static final Cluster CLUSTER = TestClusters.cluster();

    private final List<RenderedText> texts = new ArrayList<>();

    private Rendering render(ConfigSources sources, Cluster cluster, CloudFacts facts) {
        AccountView account = AccountView.of(List.of(cluster));
        return new Renderer().render(new RenderRequest(sources, cluster, account, facts), texts::add);
    }

    private DesiredCluster desired(TestTree tree, Cluster cluster) {
        Rendering rendering = render(ConfigSources.of(tree), cluster, TestClusters.facts());
        assertThat(rendering.findings()).isEmpty();
        return rendering.desired().orElseThrow();
    }

    private static Map<String, Object> values(String name, Object value) {
        return Map.of(name, value);
    }

    private static CloudFacts recorded(Map<String, Object> values) {
        CloudFacts facts = TestClusters.facts();
        return new CloudFacts(
                null,
                List.of(),
                facts.images(),
                facts.instanceTypes(),
                "",
                facts.stackOutputs(),
                Map.of(),
                new CloudFacts.Eks("https://eks", "Q0E=", "https://issuer", "10.0.0.0/16"),
                values);
    }

    @Test
    void etcd_has_a_stack_of_its_own_that_knows_where_its_files_are() {
        TestTree tree = TestTree.small()
                .with("cluster/config-defaults.yaml", "etcd_instance_type: m5.large\n")
                .with("cluster/etcd/files.yaml", FILES)
                .with(
                        "cluster/etcd/stack.yaml",
                        "Resources: {}\nMetadata: {Tags: {team: a, component: b}}\n"
                                + "# {{ .Values.S3GeneratedFilesPath }} {{ .Values.etcd_instance_type_info.VCPU }}\n");
        DesiredCluster desired = desired(tree, CLUSTER);
        FilesArchive archive = desired.archives().getFirst();
        assertThat(archive.url())
                .startsWith("s3://cluster-lifecycle-manager-123456789012-eu-central-1/kube-1/etcd/")
                .endsWith(".userdata");
        DesiredStack etcd = desired.etcdStack();
        assertThat(etcd).isNotNull();
        assertThat(etcd.template()).contains("# " + archive.url() + " 2\n");
        assertThat(etcd.name()).isEqualTo("etcd-cluster-etcd");
        assertThat(etcd.tags()).containsEntry("team", "a").containsEntry("component", "etcd-cluster");
    }

    @Test
    void an_archive_of_the_same_files_has_the_same_bytes_and_encrypts_what_it_must() throws IOException {
        TestTree tree = TestTree.small().with("cluster/node-pools/worker-default/files.yaml", FILES);
        FilesArchive archive = desired(tree, CLUSTER).archives().getFirst();
        assertThat(archive.pool()).isEqualTo("default-worker");
        assertThat(archive.key()).startsWith("kube-1/worker/");
        byte[] bytes = archive.bytes(plain -> "cipher".getBytes(StandardCharsets.UTF_8));
        assertThat(bytes).isEqualTo(archive.bytes(plain -> "cipher".getBytes(StandardCharsets.UTF_8)));
        String tar = unpacked(bytes);
        assertThat(tar)
                .hasSize(4 * 512 + 1024)
                .contains("ustar")
                .contains("hello")
                .contains("cipher");
        assertThat(tar.substring(0, 107)).startsWith("/a").contains("0000400");
        assertThat(tar.substring(1024, 1124)).startsWith("/b.enc");
        assertThat(tar.split("hello", -1)).hasSize(2);
    }

    private static String unpacked(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void a_pool_of_karpenter_has_objects_that_carry_its_plain_user_data() {
        NodePool pool = TestClusters.pool("karp", "worker-karpenter");
        TestTree tree = TestTree.small()
                .with("cluster/node-pools/worker-karpenter/userdata.yaml", "plain text of {{ .NodePool.Name }}")
                .with(
                        "cluster/node-pools/worker-karpenter/provisioners.yaml",
                        OBJECT.formatted("pool") + "data: {userData: \"{{ .Values.UserData }}\"}\n");
        DesiredCluster desired = desired(tree, CLUSTER.withNodePools(List.of(pool)));
        assertThat(desired.pools()).isEmpty();
        DesiredKarpenterPool karpenter = desired.karpenterPools().getFirst();
        assertThat(karpenter.name()).isEqualTo("karp");
        assertThat(karpenter.objects())
                .singleElement()
                .satisfies(object ->
                        assertThat(object.tree().get("data")).isEqualTo(Map.of("userData", "plain text of karp")));
        assertThat(texts)
                .extracting(RenderedText::targetPath)
                .contains("cluster/node-pools/karp/provisioners.yaml", "cluster/node-pools/karp/userdata.yaml");
    }

    @Test
    void further_stacks_come_from_all_sources_the_main_one_and_pools_from_the_first() {
        TestTree first = TestTree.small()
                .with("cluster/cf-manifests/a.yaml", STACK.formatted("first-a"))
                .with("cluster/manifests/x/x.yaml", OBJECT.formatted("x"))
                .with("cluster/cf-manifests/cf-deletions.yaml", "pre_apply: [{stackName: old}]\n");
        TestTree second = TestTree.empty()
                .with("cluster/cluster.yaml", "not looked at")
                .with("cluster/config-defaults.yaml", "kubernetes_version: v2\n")
                .with(
                        "cluster/cf-manifests/a.yaml",
                        STACK.formatted("second-{{ .Cluster.ConfigItems.kubernetes_version }}"))
                .with("cluster/manifests/x/x.yaml", OBJECT.formatted("y"))
                .with("cluster/cf-manifests/cf-deletions.yaml", "post_apply: [{stackName: older}]\n")
                .with("cluster/manifests/deletions.yaml", "pre_apply: [{kind: Pod, name: p}]\n");
        ConfigSources sources = new ConfigSources(List.of(new NamedTree("one", first), new NamedTree("two", second)));
        Rendering rendering = render(sources, CLUSTER, TestClusters.facts());
        DesiredCluster desired = rendering.desired().orElseThrow();
        assertThat(desired.stacks()).extracting(DesiredStack::name).containsExactly("first-a", "second-v2");
        assertThat(desired.components()).extracting(DesiredComponent::name).containsExactly("one/x", "two/x");
        assertThat(desired.stackDeletions()).isEqualTo(new StackDeletions(List.of("old"), List.of("older")));
        assertThat(desired.deletions().preApply())
                .singleElement()
                .satisfies(deletion ->
                        assertThat(deletion.origin().path()).isEqualTo("two/cluster/manifests/deletions.yaml"));
        assertThat(sources.version().sha()).matches("one=[0-9a-f]{40};two=[0-9a-f]{40}");
        assertThat(texts).extracting(RenderedText::source).contains("one", "two");
    }

    @Test
    void errors_name_the_source_and_all_come_at_once() {
        TestTree tree = TestTree.small()
                .with("cluster/manifests/a/a.yaml", "{{ .Nope }}")
                .with("cluster/cf-manifests/a.yaml", "{{ nope }}")
                .with("cluster/etcd/stack.yaml", "Resources: [");
        ConfigSources sources = new ConfigSources(List.of(new NamedTree("main", tree)));
        assertThat(render(sources, CLUSTER, CloudFacts.none()).findings())
                .extracting(Finding::where)
                .containsExactly(
                        "main/cluster/etcd/stack.yaml:1:13",
                        "main/cluster/cf-manifests/a.yaml:1",
                        "main/cluster/manifests/a/a.yaml:1:3");
        assertThat(texts).extracting(RenderedText::path).contains("cluster/etcd/stack.yaml", "cluster/cluster.yaml");
    }

    @Test
    void recorded_values_have_the_types_of_real_ones_and_come_when_real_ones_would() {
        TestTree tree = TestTree.small()
                .with("cluster/manifests/deletions.yaml", "# {{ len .Values }}\n")
                .with(
                        "cluster/manifests/a/a.yaml",
                        "# {{ azCount .Values.subnets }} {{ join \"+\" .Values.availability_zones }}"
                                + " {{ .Cluster.ConfigItems.subnets }} {{ .Values.ClusterStackOutputs.Role }}"
                                + " {{ .Cluster.APIServerURL }} {{ .Cluster.ConfigItems.service_cidr }}\n");
        Map<String, Object> values = Map.of(
                "subnets", Map.of("a", "s-1", "b", "s-2", "*", "s-1,s-2"),
                "availability_zones", List.of("a", "b"),
                "ClusterStackOutputs", values("Role", "r"),
                "UserData", "PLACEHOLDER");
        Rendering rendering = render(ConfigSources.of(tree), CLUSTER, recorded(values));
        assertThat(rendering.findings()).isEmpty();
        assertThat(texts)
                .extracting(RenderedText::text)
                .contains("# 3\n", "# 2 a+b s-1,s-2 r https://eks 10.0.0.0/16\n");
        assertThat(rendering.desired().orElseThrow().pools().getFirst().stack().template())
                .contains("UserData: \"PLACEHOLDER\"");
    }
}
