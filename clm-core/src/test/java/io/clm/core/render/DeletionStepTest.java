package io.clm.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.guard.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeletionStepTest {

    private static Rendering render(String text) {
        TestTree tree = TestTree.small().with("cluster/manifests/deletions.yaml", text);
        return new Renderer().render(tree, TestClusters.cluster(), TestClusters.facts());
    }

    private static Deletions deletions(String text) {
        return render(text).desired().orElseThrow().deletions();
    }

    @Test
    void reads_every_field() {
        Deletions deletions = deletions("""
                pre_apply:
                - {kind: Deployment, namespace: demo, name: on, propagation_policy: Orphan, grace_period_seconds: 5}
                post_apply:
                - {kind: pods.v1, labels: {a: b, c: "1"}, has_owner: false}
                - {kind: ConfigMap, selector: "version != v1"}
                """);
        assertThat(deletions.preApply()).singleElement().satisfies(deletion -> {
            assertThat(deletion.namespace()).isEqualTo("demo");
            assertThat(deletion.name()).isEqualTo("on");
            assertThat(deletion.propagationPolicy()).isEqualTo("Orphan");
            assertThat(deletion.gracePeriodSeconds()).isEqualTo(5);
            assertThat(deletion.origin().line()).isEqualTo(2);
        });
        Deletion labels = deletions.postApply().getFirst();
        assertThat(labels.namespace()).isEqualTo("kube-system");
        assertThat(labels.labelSelector()).isEqualTo("a=b,c=1");
        assertThat(labels.hasOwner()).isFalse();
        assertThat(deletions.postApply().getLast().labelSelector()).isEqualTo("version != v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "pre_apply:\n", "pre_apply: []\npost_apply: ~\n"})
    void nothing_to_delete_is_fine(String text) {
        assertThat(deletions(text)).isEqualTo(Deletions.none());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pre_apply: [{name: x}]",
                "pre_apply: [{kind: A}]",
                "pre_apply: [{kind: A, name: x, selector: y}]",
                "pre_apply: [{kind: A, name: x, labels: {a: b}}]",
                "pre_apply: [{kind: A, name: x, has_owner: true}]",
                "pre_apply: [{kind: A, name: x, propagation_policy: Slowly}]",
                "pre_apply: [{kind: A, name: x, grace_period_seconds: soon}]",
                "pre_apply: [{kind: A, name: [x], selector: y}]",
                "pre_apply: [{kind: A, labels: [x], selector: y}]",
                "pre_apply: [x]",
                "pre_apply: {kind: A}",
                "- a"
            })
    void what_cannot_be_carried_out_blocks_and_names_its_place(String text) {
        Rendering rendering = render(text);
        assertThat(rendering.isBlocked()).isTrue();
        List<Finding> findings = rendering.findings();
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.where()).startsWith("cluster/manifests/deletions.yaml:1:"));
    }

    @Test
    void an_unknown_field_is_warned_of() {
        Rendering rendering = render("pre_apply: [{kind: A, name: x, nmespace: y}]");
        assertThat(rendering.isBlocked()).isFalse();
        assertThat(rendering.findings()).extracting(Finding::what).containsExactly("unknown field nmespace");
    }
}
