package io.clm.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.guard.Finding;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.NodePool;
import io.clm.core.registry.Secret;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RendererFindingsTest {

    private static final String OBJECT = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n";
    private static final String FILE = "cluster/manifests/a/a.yaml";

    private final Renderer renderer = new Renderer();

    private List<Finding> findings(TestTree tree) {
        return renderer.render(tree, TestClusters.cluster(), TestClusters.facts())
                .findings();
    }

    private Finding blocked(TestTree tree) {
        Rendering rendering = renderer.render(tree, TestClusters.cluster(), TestClusters.facts());
        assertThat(rendering.isBlocked()).isTrue();
        assertThat(rendering.findings()).hasSize(1);
        return rendering.findings().getFirst();
    }

    private Finding blocked(String text) {
        return blocked(TestTree.small().with(FILE, text));
    }

    @Test
    void a_missing_key_names_file_line_column_expression_and_mend() {
        Finding finding = blocked(OBJECT + "data:\n  a: \"{{ .Cluster.ConfigItems.nope }}\"\n");
        assertThat(finding.rule()).isEqualTo("template-error");
        assertThat(finding.where()).isEqualTo(FILE + ":5:17");
        assertThat(finding.what()).isEqualTo("<.Cluster.ConfigItems.nope>: map has no entry for key \"nope\"");
        assertThat(finding.fix()).contains("config-defaults.yaml");
    }

    @Test
    void a_syntax_error_names_file_and_line() {
        Finding finding = blocked(OBJECT + "# {{ if }}\n");
        assertThat(finding.rule()).isEqualTo("template-syntax");
        assertThat(finding.where()).isEqualTo(FILE + ":4");
        assertThat(finding.what()).isEqualTo("missing value for if");
    }

    @Test
    void an_unknown_function_is_named() {
        assertThat(blocked("{{ frobnicate 1 }}").what()).isEqualTo("function \"frobnicate\" not defined");
    }

    @Test
    void every_error_is_reported_at_once() {
        TestTree tree = TestTree.small()
                .with(FILE, "{{ .Nope }}")
                .with("cluster/manifests/a/b.yaml", "a: b: c\n")
                .with("cluster/manifests/deletions.yaml", "pre_apply: [{kind: x}]\n")
                .with("cluster/cluster.yaml", "{{ .Values.nope }}")
                .with("cluster/node-pools/worker-default/userdata.yaml", "{{ end }}");
        assertThat(findings(tree))
                .extracting(Finding::where)
                .containsExactlyInAnyOrder(
                        FILE + ":1:3",
                        "cluster/manifests/a/b.yaml:1:5",
                        "cluster/manifests/deletions.yaml:1:13",
                        "cluster/cluster.yaml:1:10",
                        "cluster/node-pools/worker-default/userdata.yaml:1");
    }

    @Test
    void when_the_defaults_fail_the_rest_is_only_checked_for_syntax() {
        TestTree tree = TestTree.small()
                .with("cluster/config-defaults.yaml", "a: [1]\n")
                .with(FILE, "{{ .Cluster.ConfigItems.a }}")
                .with("cluster/manifests/a/b.yaml", "{{ if }}");
        assertThat(findings(tree))
                .extracting(Finding::where)
                .containsExactly("cluster/config-defaults.yaml:1:4", "cluster/manifests/a/b.yaml:1");
    }

    @Test
    void text_that_is_no_yaml_is_reported_with_its_line() {
        Finding finding = blocked(OBJECT + "data: [\n");
        assertThat(finding.rule()).isEqualTo("yaml-error");
        assertThat(finding.where()).startsWith(FILE + ":5");
    }

    @Test
    void a_duplicate_key_warns_but_does_not_block() {
        Rendering rendering = renderer.render(
                TestTree.small().with(FILE, OBJECT + "a: 1\na: 2\n"), TestClusters.cluster(), TestClusters.facts());
        assertThat(rendering.isBlocked()).isFalse();
        assertThat(rendering.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.blocks()).isFalse();
            assertThat(finding.where()).isEqualTo(FILE + ":5:1");
        });
    }

    @Test
    void an_object_needs_version_kind_and_name() {
        assertThat(blocked("kind: A\nmetadata: {name: x}\n").what()).isEqualTo("document 1 has no apiVersion");
        assertThat(blocked("apiVersion: v1\nmetadata: {name: x}\n").what()).isEqualTo("document 1 has no kind");
        assertThat(blocked(OBJECT + "---\napiVersion: v1\nkind: List\nitems: []\n")
                        .what())
                .isEqualTo("document 2 has no metadata.name");
        assertThat(blocked("- a\n").what()).isEqualTo("document 1 is a list, not an object");
        assertThat(blocked("{}\n").where()).isEqualTo(FILE + ":1:1");
    }

    @Test
    void a_name_that_yaml_reads_as_a_boolean_is_warned_of() {
        assertThat(findings(TestTree.small().with(FILE, OBJECT.replace("name: x", "name: on"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("name-is-no-text"));
    }

    @Test
    void an_object_in_two_components_blocks_and_names_both_places() {
        TestTree tree = TestTree.small()
                .with(FILE, OBJECT)
                .with(
                        "cluster/manifests/b/b.yaml",
                        "# first\n" + OBJECT.replace("{name: x}", "{name: x, namespace: default}"));
        Finding finding = blocked(tree);
        assertThat(finding.rule()).isEqualTo("duplicate-object");
        assertThat(finding.where()).isEqualTo("cluster/manifests/b/b.yaml:2:1");
        assertThat(finding.what()).contains("ConfigMap", "x", FILE + ":1");
    }

    @Test
    void one_name_in_two_namespaces_is_fine() {
        TestTree tree = TestTree.small()
                .with(FILE, OBJECT)
                .with("cluster/manifests/b/b.yaml", OBJECT.replace("{name: x}", "{name: x, namespace: other}"));
        assertThat(findings(tree)).isEmpty();
    }

    @Test
    void a_missing_main_stack_and_a_missing_profile_are_named() {
        assertThat(blocked(TestTree.small().without("cluster/cluster.yaml")).where())
                .isEqualTo("cluster/cluster.yaml");
        Finding finding = blocked(TestTree.small().without("cluster/node-pools/worker-default/userdata.yaml"));
        assertThat(finding.where()).isEqualTo("cluster/node-pools/worker-default/userdata.yaml");
        assertThat(finding.fix()).contains("default-worker");
    }

    @Test
    void a_stack_without_resources_is_refused() {
        assertThat(blocked(TestTree.small().with("cluster/cluster.yaml", "Outputs: {}\n"))
                        .rule())
                .isEqualTo("stack-template");
    }

    @Test
    void an_image_nobody_has_is_named() {
        assertThat(blocked("{{ amiID \"nope\" \"amazon\" }}").what())
                .contains("no image found with name: nope and owner: amazon");
    }

    @Test
    void a_machine_nobody_has_is_named() {
        Cluster cluster = TestClusters.cluster()
                .withNodePools(List.of(
                        new NodePool("p", "worker-default", List.of("m9.huge"), "none", 1, 1, ConfigItems.empty())));
        assertThat(renderer.render(TestTree.small(), cluster, TestClusters.facts())
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).isEqualTo("unknown instance type: m9.huge"));
    }

    @Test
    void user_data_beyond_what_ec2_takes_is_refused() {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            noise.append(Integer.toHexString(Integer.hashCode(i * 0x9E3779B9)));
        }
        Finding finding =
                blocked(TestTree.small().with("cluster/node-pools/worker-default/userdata.yaml", noise.toString()));
        assertThat(finding.rule()).isEqualTo("user-data-too-large");
    }

    @Test
    void subnets_that_are_not_there_are_refused() {
        Cluster cluster = TestClusters.cluster().withConfigItems(Map.of("subnets", "subnet-a,subnet-z"));
        assertThat(renderer.render(TestTree.small(), cluster, TestClusters.facts())
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("unknown-subnets");
    }

    @Test
    void a_secret_that_cannot_be_decrypted_is_named_and_one_that_can_is_never_shown() {
        Cluster cluster = TestClusters.cluster().withConfigItems(Map.of("password", "aws:kms:abc"));
        TestTree tree = TestTree.small().with(FILE, OBJECT + "a: \"{{ parseInt64 .Cluster.ConfigItems.password }}\"\n");
        assertThat(renderer.render(TestTree.small(), cluster, TestClusters.facts())
                        .findings())
                .extracting(Finding::where)
                .containsExactly("config item password");
        CloudFacts facts = withSecret("aws:kms:abc", "hunter22");
        Rendering rendering = renderer.render(tree, cluster, facts);
        assertThat(rendering.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.what()).contains("parseInt64", Secret.MASK);
            assertThat(finding.toString()).doesNotContain("hunter22");
        });
        DesiredCluster desired =
                renderer.render(TestTree.small(), cluster, facts).desired().orElseThrow();
        assertThat(desired.configItems().get("password")).contains("aws:kms:abc");
        assertThat(desired.pools().getFirst().pool().configItems().get("password"))
                .contains("aws:kms:abc");
    }

    private static CloudFacts withSecret(String ciphertext, String plaintext) {
        CloudFacts facts = TestClusters.facts();
        return new CloudFacts(
                facts.vpc(),
                facts.subnets(),
                facts.images(),
                facts.instanceTypes(),
                "",
                new TreeMap<>(),
                Map.of(ciphertext, new Secret(plaintext)));
    }

    @Test
    void files_are_read_strictly() {
        String path = "cluster/node-pools/worker-default/files.yaml";
        assertThat(blocked(TestTree.small().with(path, "files: [{path: /a, data: YQ==, permissions: \"0400\"}]\n")))
                .satisfies(finding -> {
                    assertThat(finding.what()).contains("permissions must be a whole number");
                    assertThat(finding.where()).isEqualTo(path + ":1:45");
                });
        assertThat(blocked(TestTree.small().with(path, "files: [{path: /a, owner: root}]\n"))
                        .what())
                .isEqualTo("unknown field owner");
        assertThat(blocked(TestTree.small().with(path, "files: [{path: /a, data: '!'}]\n"))
                        .what())
                .startsWith("data is no base64");
    }

    @Test
    void a_secret_that_cannot_be_decrypted_is_named_and_everything_else_is_still_looked_at() {
        Cluster cluster = TestClusters.cluster().withConfigItems(Map.of("password", "aws:kms:abc"));
        TestTree tree = TestTree.small().with(FILE, OBJECT + "x: {{ .Cluster.Nope }}\n");
        assertThat(renderer.render(tree, cluster, TestClusters.facts()).findings())
                .extracting(Finding::rule)
                .containsExactly("secret-not-decrypted", "template-error");
    }

    @Test
    void a_hash_that_asks_for_a_hash_of_itself_is_refused() {
        assertThat(blocked("{{ manifestHash \"a.yaml\" }}").what()).contains("manifestHash is not reentrant");
        assertThat(blocked("{{ manifestHash \"../../cluster.yaml\" }}").where()).isEqualTo(FILE + ":1:3");
    }
}
