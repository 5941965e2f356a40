package io.clm.core.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clm.core.channel.ConfigSources;
import io.clm.core.guard.Finding;
import io.clm.core.registry.Cluster;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedRendererTest {

    private static final String CONFIG_MAP = "cluster/manifests/app/config.yaml";

    private final CheckedRenderer renderer = new CheckedRenderer();

    private Rendering render(TestTree tree) {
        return render(tree, TestClusters.cluster());
    }

    private Rendering render(TestTree tree, Cluster cluster) {
        return renderer.render(new RenderRequest(
                ConfigSources.of(tree), cluster, AccountView.of(List.of(cluster)), TestClusters.facts()));
    }

    private static TestTree small() {
        return TestTree.small()
                .with("cluster/node-pools/worker-default/stack.yaml", """
                        Resources:
                          Template:
                            Type: AWS::EC2::LaunchTemplate
                            Properties: {LaunchTemplateData: {UserData: "{{ .Values.UserData }}"}}
                          Group:
                            Type: AWS::AutoScaling::AutoScalingGroup
                            Properties:
                              MinSize: "1"
                              MaxSize: "{{ .NodePool.MaxSize }}"
                              LaunchTemplate: {LaunchTemplateId: !Ref Template, Version: "1"}
                        """)
                .with(
                        CONFIG_MAP,
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: b}\ndata: {x: \"1\"}\n");
    }

    @Test
    void finds_nothing_in_the_repositorys_own_configuration() {
        Cluster cluster = TestClusters.cluster()
                .withNodePools(List.of(
                        TestClusters.pool("master-default", "master-default"),
                        TestClusters.pool("default-worker", "worker-default")));

        Rendering rendering = render(TestTree.of(Path.of("../channels")), cluster);

        assertThat(rendering.findings()).isEmpty();
        assertThat(rendering.isBlocked()).isFalse();
    }

    @Test
    void a_stack_that_cloudformation_would_refuse_blocks_and_names_the_pool() {
        TestTree tree = small().with(
                        "cluster/node-pools/worker-default/stack.yaml",
                        "Resources:\n  A:\n    Type: AWS::SNS::Topic\n    DependsOn: B\n");

        Rendering rendering = render(tree);

        String pool = TestClusters.cluster().nodePools().getFirst().name();
        assertThat(rendering.isBlocked()).isTrue();
        assertThat(rendering.findings())
                .contains(Finding.block(
                        "stack-reference",
                        "pool " + pool + ": A names B, but there is no resource of that name",
                        "cluster/node-pools/worker-default/stack.yaml:4:16",
                        "did you mean A?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data: {x: [}                         | 7:12 | expected the node content
            dato: {x: \"1\"}                     | 7:1  | dato
            data: {y: {{ .Cluster.Alias }}, x: [}| 7:1  | expected the node content
            {{ printf \"da\" }}{{ \"to: {}\" }}   | 8:1  | the line is the rendered text's
            """)
    void a_place_is_that_of_the_template_s_line(String line, String place, String what) {
        String template = """
                {{- range $i := list 1 2 3 }}
                # {{ $i }}
                {{- end }}
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a, namespace: b}
                """ + line + "\n";

        assertThat(render(small().with(CONFIG_MAP, template)).findings()).anySatisfy(finding -> {
            assertThat(finding.where()).isEqualTo(CONFIG_MAP + ":" + place);
            assertThat(finding.what()).contains(what);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #cloud-config~runcmd:~- [a~|4:1|no YAML
             #Cloud-Config~a: b: c~|2:5|no YAML
            #cloud-config~- a~|2:1|must be a map, not a list
            #cloud-config~a: 1~---~b: 2~|4:1|several documents
            """)
    void user_data_that_cloud_init_cannot_read_blocks_and_names_the_pool(String text, String place, String what) {
        String path = "cluster/node-pools/worker-default/userdata.yaml";

        Rendering rendering = render(small().with(path, text.replace('~', '\n')));

        String pool = TestClusters.cluster().nodePools().getFirst().name();
        assertThat(rendering.isBlocked()).isTrue();
        assertThat(rendering.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("user-data-yaml");
            assertThat(finding.where()).isEqualTo(path + ":" + place);
            assertThat(finding.what())
                    .startsWith("pool " + pool + ": the user data")
                    .contains(what);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"#cloud-config\n", "#!/bin/sh\n[ a\n", "#cloud-config-archive\n- a\n", "{\"ignition\": [}"})
    void user_data_that_is_empty_or_something_else_is_left_alone(String text) {
        assertThat(render(small().with("cluster/node-pools/worker-default/userdata.yaml", text))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_key_that_user_data_has_twice_is_warned_of() {
        Rendering rendering = render(small().with(
                        "cluster/node-pools/worker-default/userdata.yaml",
                        "#cloud-config\nruncmd: [a]\nruncmd: [b]\n"));

        assertThat(rendering.isBlocked()).isFalse();
        assertThat(rendering.findings())
                .extracting(Finding::rule, Finding::where)
                .containsExactly(tuple("yaml-duplicate-key", "cluster/node-pools/worker-default/userdata.yaml:3:1"));
    }

    @Test
    void an_object_that_the_api_server_would_refuse_blocks() {
        TestTree tree = small().with(
                        CONFIG_MAP,
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: b}\ndata: {x: 1}\n");

        Rendering rendering = render(tree);

        assertThat(rendering.isBlocked()).isTrue();
        assertThat(rendering.findings()).extracting(Finding::where).containsExactly(CONFIG_MAP + ":4:11");
    }

    @Test
    void what_does_not_render_and_what_is_refused_are_told_at_once() {
        TestTree tree = small().with(CONFIG_MAP, "apiVersion: v1\nkind: ConfigMapp\nmetadata: {name: a}\n")
                .with("cluster/manifests/app/other.yaml", "{{ .Nothing }}");

        assertThat(render(tree).findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("template-error", "kubernetes-api");
    }

    @Test
    void the_same_text_is_judged_anew_where_the_version_differs() {
        TestTree tree = small().with(
                        CONFIG_MAP,
                        "apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: FlowSchema\nmetadata: {name: a}\n"
                                + "spec: {priorityLevelConfiguration: {name: x}}\n");

        assertThat(render(tree.with("cluster/config-defaults.yaml", "kubernetes_version: v1.31.0\n"))
                        .isBlocked())
                .isFalse();
        assertThat(render(tree.with("cluster/config-defaults.yaml", "kubernetes_version: v1.32.0\n"))
                        .isBlocked())
                .isTrue();
    }

    @Test
    void warnings_do_not_block() {
        TestTree tree = small().with(CONFIG_MAP, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");

        Rendering rendering = render(tree);

        assertThat(rendering.isBlocked()).isFalse();
        assertThat(rendering.findings()).extracting(Finding::rule).containsExactly("kubernetes-namespace");
    }
}
