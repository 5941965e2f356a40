package io.clm.core.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clm.core.diff.FieldChange.Kind;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlTree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectDiffTest {

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: dns, namespace: kube-system}
            spec:
              template:
                spec:
                  containers:
                  - name: dns
                    image: dns:1
                    args: [--verbose, --cache=10, --port=53]
                    env: [{name: A, value: "1"}, {name: B, value: "2"}]
                    ports: [{containerPort: 53, protocol: UDP}, {containerPort: 53, protocol: TCP}]
                    resources: {requests: {cpu: 1000m, memory: 1Gi}}
                  - name: side
                    image: side:1
                  tolerations: [{key: a, operator: Exists}, {key: b, operator: Exists}]
            """;

    @Test
    void an_object_does_not_differ_from_itself() {
        assertThat(diff(DEPLOYMENT, DEPLOYMENT)).isEmpty();
    }

    @Test
    void names_a_container_by_its_name_wherever_it_stands() {
        String before = "{apiVersion: v1, kind: Pod, spec: {containers: [{name: a, image: a1}, {name: b, image: b1}]}}";
        String after = "{apiVersion: v1, kind: Pod, spec: {containers: [{name: b, image: b1}, {name: a, image: a2}]}}";
        assertThat(diff(before, after))
                .extracting(FieldChange::path, FieldChange::before, FieldChange::after)
                .containsExactly(tuple("spec.containers[name=a].image", "\"a1\"", "\"a2\""));
    }

    @Test
    void ports_are_the_same_by_number_and_protocol() {
        String after = DEPLOYMENT.replace("{containerPort: 53, protocol: UDP}, ", "{containerPort: 80}, ");
        assertThat(diff(DEPLOYMENT, after))
                .extracting(FieldChange::path, FieldChange::kind)
                .containsExactlyInAnyOrder(
                        tuple(
                                "spec.template.spec.containers[name=dns].ports[containerPort=53,protocol=UDP]",
                                Kind.REMOVED),
                        tuple(
                                "spec.template.spec.containers[name=dns].ports[containerPort=80,protocol=TCP]",
                                Kind.ADDED));
    }

    @Test
    void shows_the_one_argument_that_changes_and_the_one_that_comes() {
        String after = DEPLOYMENT.replace("--cache=10, ", "--cache=20, --new, ");
        assertThat(diff(DEPLOYMENT, after))
                .extracting(FieldChange::path, FieldChange::before, FieldChange::after)
                .containsExactly(
                        tuple("spec.template.spec.containers[name=dns].args[1]", "\"--cache=10\"", "\"--cache=20\""),
                        tuple("spec.template.spec.containers[name=dns].args[2]", null, "\"--new\""));
    }

    @Test
    void the_order_of_variables_is_told_and_that_of_tolerations_too() {
        String after = DEPLOYMENT
                .replace(
                        "{name: A, value: \"1\"}, {name: B, value: \"2\"}",
                        "{name: B, value: \"2\"}, {name: A, value: \"1\"}")
                .replace(
                        "{key: a, operator: Exists}, {key: b, operator: Exists}",
                        "{key: b, operator: Exists}, {key: a, operator: Exists}");
        assertThat(diff(DEPLOYMENT, after))
                .extracting(FieldChange::path, FieldChange::kind)
                .containsExactly(
                        tuple("spec.template.spec.containers[name=dns].env", Kind.ORDER),
                        tuple("spec.template.spec.tolerations", Kind.ORDER));
    }

    @Test
    void the_order_of_a_set_does_not_count() {
        assertThat(diff("metadata: {finalizers: [a, b]}", "metadata: {finalizers: [b, a]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000m, 1", "1Gi, 1024Mi", "0.5, 500m", "1e3, 1k", "128974848, 123Mi"})
    void the_same_quantity_in_other_words_is_noted_and_no_change(String before, String after) {
        List<FieldChange> changes = diff(DEPLOYMENT.replace("1000m", before), DEPLOYMENT.replace("1000m", after));
        assertThat(changes).extracting(FieldChange::kind).containsExactly(Kind.SAME);
        assertThat(changes.getFirst().counts()).isFalse();
    }

    @Test
    void another_quantity_is_a_change() {
        assertThat(diff(DEPLOYMENT, DEPLOYMENT.replace("1000m", "1001m")))
                .extracting(FieldChange::kind)
                .containsExactly(Kind.CHANGED);
    }

    @Test
    void a_default_written_out_is_no_change() {
        assertThat(diff(
                        "{apiVersion: v1, kind: Pod, spec: {}}",
                        "{apiVersion: v1, kind: Pod, spec: {restartPolicy: Always}}"))
                .extracting(FieldChange::kind)
                .containsExactly(Kind.SAME);
    }

    @Test
    void a_key_of_the_authors_own_has_no_default() {
        assertThat(diff("{kind: ConfigMap, data: {}}", "{kind: ConfigMap, data: {protocol: TCP}}"))
                .extracting(FieldChange::kind)
                .containsExactly(Kind.ADDED);
    }

    @Test
    void an_item_of_a_list_that_counts_its_order_is_told_with_its_place() {
        assertThat(diff(
                        "{apiVersion: a.org/v1, routes: [{name: a}]}",
                        "{apiVersion: a.org/v1, routes: [{name: b}, {name: a}]}"))
                .extracting(FieldChange::path, FieldChange::note)
                .containsExactly(tuple("routes[name=b]", "at place 1 of 2"));
    }

    @Test
    void a_number_and_a_text_of_it_are_not_the_same_port() {
        assertThat(diff(
                        "{kind: Service, spec: {ports: [{port: 80, targetPort: 8080}]}}",
                        "{kind: Service, spec: {ports: [{port: 80, targetPort: \"8080\"}]}}"))
                .extracting(FieldChange::path, FieldChange::before, FieldChange::after)
                .containsExactly(tuple("spec.ports[port=80,protocol=TCP].targetPort", "8080", "\"8080\""));
    }

    @Test
    void a_text_of_several_lines_differs_by_lines() {
        FieldChange change = diff(
                        "{kind: ConfigMap, data: {a.conf: \"one\\ntwo\\nthree\\n\"}}",
                        "{kind: ConfigMap, data: {a.conf: \"one\\n2\\nthree\\n\"}}")
                .getFirst();
        assertThat(change.path()).isEqualTo("data[a.conf]");
        assertThat(change.lines()).isEqualTo("@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n");
    }

    @Test
    void a_last_line_without_its_end_is_seen() {
        assertThat(diff("{data: {a: \"x\\ny\\n\"}}", "{data: {a: \"x\\ny\"}}")
                        .getFirst()
                        .lines())
                .contains("+\\ no newline at the end");
    }

    @Test
    void values_of_secrets_are_never_shown_whatever_happens_to_them() {
        String before =
                "{kind: Secret, data: {a: YQ==, b: Yg==, gone: eA==}, metadata: {annotations: {kubectl.kubernetes.io/last-applied-configuration: YQ==}}}";
        String after = "{kind: Secret, data: {a: YWE=}, stringData: {b: b, fresh: c}}";
        List<FieldChange> changes = diff(before, after);
        assertThat(changes)
                .extracting(FieldChange::path, FieldChange::kind)
                .containsExactly(
                        tuple("data.a", Kind.CHANGED),
                        tuple("data.fresh", Kind.ADDED),
                        tuple("data.gone", Kind.REMOVED),
                        tuple("metadata", Kind.REMOVED));
        assertThat(changes.toString()).doesNotContain("YQ==", "YWE=", "eA==", "Yw==");
    }

    @Test
    void a_secret_that_comes_without_data_before_is_hidden_too() {
        assertThat(diff("{kind: Secret}", "{kind: Secret, data: {a: YQ==}}").toString())
                .doesNotContain("YQ==");
    }

    @Test
    void in_a_custom_kind_the_order_of_named_items_counts() {
        assertThat(diff(
                        "{apiVersion: zalando.org/v1, kind: Stack, spec: {containers: [{name: a}, {name: b}]}}",
                        "{apiVersion: zalando.org/v1, kind: Stack, spec: {containers: [{name: b}, {name: a}]}}"))
                .extracting(FieldChange::kind)
                .containsExactly(Kind.ORDER);
    }

    @Test
    void what_the_server_writes_does_not_count() {
        assertThat(diff("{metadata: {uid: a, resourceVersion: 1}, status: {x: 1}}", "{metadata: {}}"))
                .isEmpty();
    }

    private static List<FieldChange> diff(String before, String after) {
        return ObjectDiff.of(object(before), object(after));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String yaml) {
        Object data =
                YamlTree.of(YamlReader.read(yaml).documents().getFirst().root()).data();
        return (Map<String, Object>) Objects.requireNonNull(data);
    }
}
