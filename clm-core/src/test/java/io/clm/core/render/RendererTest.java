package io.clm.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.json.Sha256;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.NodePool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class RendererTest {

    private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\ndata: \"%s\"\n";

    private final Renderer renderer = new Renderer();

    private DesiredCluster desired(TestTree tree) {
        return desired(tree, TestClusters.cluster(), TestClusters.facts());
    }

    private DesiredCluster desired(TestTree tree, Cluster cluster, CloudFacts facts) {
        Rendering rendering = renderer.render(tree, cluster, facts);
        assertThat(rendering.findings()).isEmpty();
        return rendering.desired().orElseThrow();
    }

    private String shown(TestTree tree, Cluster cluster, String expression) {
        TestTree with = tree.with("cluster/manifests/a/a.yaml", MAP.formatted("x", "{{ " + expression + " }}"));
        KubeObject object =
                desired(with, cluster, TestClusters.facts()).objects().getFirst();
        return String.valueOf(object.tree().get("data"));
    }

    private String shown(String expression) {
        return shown(TestTree.small(), TestClusters.cluster(), expression);
    }

    private static Cluster withItems(Map<String, String> items) {
        return TestClusters.cluster().withConfigItems(items);
    }

    @Test
    void a_clusters_own_items_come_before_the_defaults() {
        TestTree tree = TestTree.small().with("cluster/config-defaults.yaml", "a: default\nb: 0400\n");
        Cluster cluster = withItems(Map.of("a", "own"));
        assertThat(shown(tree, cluster, ".Cluster.ConfigItems.a")).isEqualTo("own");
        assertThat(shown(tree, cluster, ".Cluster.ConfigItems.b")).isEqualTo("0400");
    }

    @Test
    void defaults_see_no_items_at_all() {
        TestTree tree = TestTree.small()
                .with("cluster/config-defaults.yaml", "n: \"{{ len .Cluster.ConfigItems }}{{ len .Values }}\"\n");
        assertThat(shown(tree, withItems(Map.of("a", "b")), ".Cluster.ConfigItems.n"))
                .isEqualTo("00");
    }

    @Test
    void pools_inherit_the_items_they_do_not_set() {
        NodePool pool = new NodePool(
                "p", "worker-default", List.of("m5.large"), "none", 1, 2, ConfigItems.of(Map.of("a", "pool")));
        TestTree tree = TestTree.small()
                .with("cluster/config-defaults.yaml", "a: x\nb: default\n")
                .with(
                        "cluster/node-pools/worker-default/userdata.yaml",
                        "{{ .NodePool.ConfigItems.a }} {{ .NodePool.ConfigItems.b }}");
        Cluster cluster = TestClusters.cluster().withNodePools(List.of(pool));
        assertThat(desired(tree, cluster, TestClusters.facts())
                        .pools()
                        .getFirst()
                        .userData())
                .isEqualTo("pool default");
    }

    @Test
    void network_facts_become_values_and_items() {
        assertThat(shown("index .Values.subnets \"*\"")).isEqualTo("subnet-a,subnet-b");
        assertThat(shown("index .Values.availability_zones 1")).isEqualTo("eu-central-1b");
        assertThat(shown(".Cluster.ConfigItems.vpc_id")).isEqualTo("vpc-1");
        assertThat(shown(".Values.hosted_zone")).isEqualTo("dev.example.org");
        Cluster restricted = withItems(Map.of("availability_zones", "eu-central-1b"));
        assertThat(shown(TestTree.small(), restricted, "index .Values.lb_subnets \"*\""))
                .isEqualTo("subnet-b");
    }

    @Test
    void an_output_that_does_not_exist_yet_is_marked() {
        TestTree tree = TestTree.small()
                .with("cluster/manifests/a/a.yaml", MAP.formatted("x", "{{ .Values.ClusterStackOutputs.Role }}"));
        DesiredCluster before = desired(tree);
        assertThat(before.pending()).containsExactly("Role");
        assertThat(Pending.isIn(before.objects().getFirst().tree().toString())).isTrue();
        CloudFacts after = TestClusters.facts().withStackOutputs(Map.of("Role", "arn:role", "Old", "x"));
        DesiredCluster known = desired(tree, TestClusters.cluster(), after);
        assertThat(known.pending()).isEmpty();
        assertThat(known.objects().getFirst().tree().toString()).contains("arn:role");
    }

    @Test
    void user_data_is_gzipped_base64_in_the_stack() throws IOException {
        DesiredPool pool = desired(TestTree.small()).pools().getFirst();
        assertThat(pool.stack().template()).contains(pool.encodedUserData());
        byte[] zipped = Base64.getDecoder().decode(pool.encodedUserData());
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(pool.userData());
        }
    }

    @Test
    void every_byte_of_user_data_counts_for_the_generation() {
        String path = "cluster/node-pools/worker-default/userdata.yaml";
        TestTree tree = TestTree.small();
        String before = desired(tree).pools().getFirst().generation();
        String after = desired(tree.with(path, tree.read(path).orElseThrow() + "#\n"))
                .pools()
                .getFirst()
                .generation();
        assertThat(after).isNotEqualTo(before).hasSize(64);
    }

    @Test
    void a_groups_size_does_not_count_for_the_generation_but_the_launch_template_does() {
        String path = "cluster/node-pools/worker-default/stack.yaml";
        TestTree tree = TestTree.small();
        String text = tree.read(path).orElseThrow();
        String before = desired(tree).pools().getFirst().generation();
        assertThat(desired(tree.with(path, text.replace(".NodePool.MaxSize", ".NodePool.MinSize")))
                        .pools())
                .extracting(DesiredPool::generation)
                .containsExactly(before);
        assertThat(desired(tree.with(path, text.replace("UserData:", "ImageId: !Ref Image, UserData:")))
                        .pools())
                .extracting(DesiredPool::generation)
                .doesNotContain(before);
    }

    @Test
    void stacks_are_named_and_tagged_as_clm_does() {
        DesiredCluster desired = desired(TestTree.small());
        assertThat(desired.mainStack().name()).isEqualTo("kube-1");
        assertThat(desired.mainStack().tags())
                .containsEntry("kubernetes.io/cluster/aws:123456789012:eu-central-1:kube-1", "owned");
        DesiredStack pool = desired.pools().getFirst().stack();
        assertThat(pool.name()).isEqualTo("nodepool-default-worker-aws-123456789012-eu-central-1-kube-1");
        assertThat(pool.tags()).containsEntry("kubernetes.io/node-pool", "default-worker");
    }

    @Test
    void components_and_files_come_in_the_order_of_their_names() {
        TestTree tree = TestTree.small()
                .with("cluster/manifests/b/2.yaml", MAP.formatted("b2", ""))
                .with("cluster/manifests/b/1.yml", MAP.formatted("b1", "") + "---\n" + MAP.formatted("b1b", ""))
                .with("cluster/manifests/a/x.yaml", MAP.formatted("a", ""))
                .with("cluster/manifests/a/readme.md", "no manifest")
                .with("cluster/manifests/a/deeper/x.yaml", MAP.formatted("deeper", ""));
        assertThat(desired(tree).objects()).extracting(KubeObject::name).containsExactly("a", "b1", "b1b", "b2");
        assertThat(desired(tree).objects().get(2).origin())
                .isEqualTo(new Origin("b", "cluster/manifests/b/1.yml", 2, 6));
    }

    @Test
    void files_of_comments_and_nulls_are_skipped() {
        TestTree tree = TestTree.small()
                .with("cluster/manifests/a/a.yaml", "# {{ .Cluster.ID }}\n---\n~\n")
                .with("cluster/manifests/b/b.yaml", "{{ if false }}" + MAP.formatted("x", "") + "{{ end }}\n");
        assertThat(desired(tree).components()).isEmpty();
    }

    @Test
    void the_hash_of_a_sibling_is_that_of_its_rendered_text() {
        TestTree tree = TestTree.small()
                .with("cluster/manifests/a/deployment.yaml", MAP.formatted("d", "{{ manifestHash \"z.yaml\" }}"))
                .with("cluster/manifests/a/z.yaml", MAP.formatted("z", "{{ .Cluster.Alias }}"));
        assertThat(desired(tree).objects().getFirst().tree().toString())
                .contains(Sha256.hex(MAP.formatted("z", "dev-one")));
    }

    @Test
    void the_hash_does_not_depend_on_where_things_are_written() {
        TestTree tree = TestTree.small().with("cluster/manifests/a/a.yaml", MAP.formatted("x", ""));
        TestTree moved = TestTree.small().with("cluster/manifests/a/b.yaml", "# moved\n" + MAP.formatted("x", ""));
        assertThat(desired(moved).hash()).isEqualTo(desired(tree).hash());
        TestTree changed = TestTree.small().with("cluster/manifests/a/a.yaml", MAP.formatted("x", "y"));
        assertThat(desired(changed).hash()).isNotEqualTo(desired(tree).hash());
    }

    @Test
    void images_and_machines_come_from_the_facts() {
        assertThat(shown("amiID \"clm-node-1.36-amd64-v2\" \"amazon\"")).isEqualTo("ami-2");
        assertThat(shown("instanceTypeMemoryQuantity \"m5.large\"")).isEqualTo("8Gi");
    }

    @Test
    void texts_with_secrets_do_not_show_in_what_things_print() {
        DesiredCluster desired =
                desired(TestTree.small().with("cluster/manifests/a/a.yaml", MAP.formatted("x", "hidden")));
        assertThat(desired.toString() + desired.objects() + desired.pools()).doesNotContain("hidden", "#cloud-config");
    }
}
