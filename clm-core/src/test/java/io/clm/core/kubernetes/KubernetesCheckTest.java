package io.clm.core.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.guard.Finding;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KubernetesCheckTest {

    private static final String GOOD = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              namespace: shop
              labels: {app: web}
              creationTimestamp: null
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              strategy: {rollingUpdate: {maxSurge: 25%, maxUnavailable: 1}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                    - name: web
                      image: web:1
                      env: [{name: A, value: "1"}]
                      ports: [{containerPort: 80}, {containerPort: 80, protocol: UDP}]
                      resources: {limits: {cpu: 0.5, memory: 100Mi}, requests: {cpu: 100m, memory: 1e3}}
                  volumes:
                    - {name: tmp, emptyDir: }
            """;

    private static final String CRD = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: shops.example.org}
            spec:
              group: example.org
              scope: Namespaced
              names: {kind: Shop, plural: shops}
              versions:
                - name: v1
                  served: true
                  storage: true
                  schema:
                    openAPIV3Schema:
                      type: object
                      required: [spec]
                      properties:
                        spec:
                          type: object
                          required: [size]
                          properties:
                            size: {type: integer}
                            kind: {type: string, enum: [small, large]}
                            code: {type: string, pattern: "^[a-z]+$"}
                            port: {x-kubernetes-int-or-string: true}
                            extra: {type: object, x-kubernetes-preserve-unknown-fields: true}
                            labels: {type: object, additionalProperties: {type: string}}
            """;

    private static final String SHOP = """
            apiVersion: example.org/v1
            kind: Shop
            metadata: {name: one, namespace: shop}
            spec: {size: 1, kind: small, code: abc, port: http, extra: {a: [1]}, labels: {a: b}}
            """;

    private static List<Finding> check(String version, String... texts) {
        List<ManifestDocument> documents = Stream.of(texts)
                .flatMap(text -> YamlReader.read(text).documents().stream())
                .map(document -> new ManifestDocument("a.yaml", (YamlNode.Mapping) document.root()))
                .toList();
        return KubernetesCheck.of(KubernetesVersion.of(version), CustomKinds.of(documents), documents);
    }

    private static String with(String text, String part, String other) {
        assertThat(text).contains(part);
        return text.replace(part, other);
    }

    @ParameterizedTest
    @CsvSource({"1.25", "1.31", "1.36", "1.37"})
    void finds_nothing_in_good_objects(String version) {
        assertThat(check(version, GOOD, CRD, SHOP)).isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "replicas: 2",
                        "replica: 2",
                        "kubernetes-field",
                        "9:3",
                        "spec.replica is not known in Kubernetes 1.36"),
                Arguments.of(
                        "replicas: 2",
                        "replicas: \"2\"",
                        "kubernetes-value",
                        "9:13",
                        "must be a whole number, not a text"),
                Arguments.of("replicas: 2", "replicas: 3000000000", "kubernetes-value", "9:13", "32 bits"),
                Arguments.of("value: \"1\"", "value: 1", "kubernetes-value", "18:34", "must be a text, not a number"),
                Arguments.of("value: \"1\"", "value: yes", "kubernetes-value", "18:34", "must be a text, not true"),
                Arguments.of(
                        "value: \"1\"",
                        "valeu: \"1\"",
                        "kubernetes-field",
                        "18:27",
                        "env[0].valeu is not known in Kubernetes 1.36"),
                Arguments.of("100m", "100 m", "kubernetes-value", "20:74", "must be a quantity"),
                Arguments.of("100Mi", "100MB", "kubernetes-value", "20:50", "must be a quantity"),
                Arguments.of("- name: web", "- nam: web", "kubernetes-field", "16:11", "has no name"),
                Arguments.of(
                        "  selector: {matchLabels: {app: web}}\n", "", "kubernetes-field", "9:3", "has no selector"),
                Arguments.of("containers:\n", "container:\n", "kubernetes-field", "15:7", "has no containers"),
                Arguments.of(
                        "env: [{name: A, value: \"1\"}]",
                        "env: {A: 1}",
                        "kubernetes-value",
                        "18:16",
                        "must be a list, not a map"),
                Arguments.of(
                        "protocol: UDP",
                        "protocol: TCP",
                        "kubernetes-duplicate-entry",
                        "19:40",
                        "containerPort 80, protocol TCP"),
                Arguments.of(
                        "  labels: {app: web}",
                        "  labels: {app: 1}",
                        "kubernetes-value",
                        "6:17",
                        "metadata.labels.app must be a text"),
                Arguments.of(
                        "maxSurge: 25%",
                        "maxSurge: [25]", "kubernetes-value", "11:40", "must be a text or a whole number, not a list"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void blocks_what_the_api_server_refuses(String part, String other, String rule, String place, String what) {
        assertThat(check("1.36", with(GOOD, part, other))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.where()).isEqualTo("a.yaml:" + place);
            assertThat(finding.what()).startsWith("Deployment shop/web: ").contains(what);
            assertThat(finding.blocks()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            image: web:1|image: web:1~          imagePullPolicy: always|template.spec.containers[0].imagePullPolicy|Always, IfNotPresent, Never|did you mean Always?
            volumes:|restartPolicy: Sometimes~      volumes:|template.spec.restartPolicy|Always, Never, OnFailure|write one of these
            protocol: UDP|protocol: udp|template.spec.containers[0].ports[1].protocol|SCTP, TCP, UDP|did you mean UDP?
            strategy: {|strategy: {type: Rolling, |strategy.type|Recreate, RollingUpdate|write one of these
            volumes:|tolerations: [{operator: Exist}]~      volumes:|template.spec.tolerations[0].operator|Equal, Exists, Gt, Lt|did you mean Exists?
            matchLabels: {app: web}|matchExpressions: [{key: app, operator: in}]|selector.matchExpressions[0].operator|DoesNotExist, Exists, In, NotIn|did you mean In?
            """)
    void blocks_a_text_that_is_none_of_those_a_field_may_hold(
            String part, String other, String path, String options, String fix) {
        String text = with(GOOD, part, other.replace('~', '\n'));
        for (String version : List.of("1.25", "1.31", "1.37")) {
            assertThat(check(version, text)).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("kubernetes-value");
                assertThat(finding.blocks()).isTrue();
                assertThat(finding.what())
                        .isEqualTo("Deployment shop/web: spec." + path + " must be one of " + options);
                assertThat(finding.fix()).startsWith(fix);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v1|Service|spec: {type: Loadbalancer}|4:14
            v1|Service|spec: {ipFamilies: [IPv4, ipv5]}|4:27
            v1|PersistentVolumeClaim|spec: {accessModes: [RWO]}|4:22
            storage.k8s.io/v1|StorageClass|reclaimPolicy: Keep|4:16
            networking.k8s.io/v1|NetworkPolicy|spec: {podSelector: {}, policyTypes: [ingress]}|4:39
            """)
    void says_where_a_text_stands_that_a_built_in_kind_does_not_take(
            String apiVersion, String kind, String rest, String place) {
        String namespace = kind.equals("StorageClass") ? "" : ", namespace: ns";
        String text = "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: x" + namespace + "}\n"
                + rest + (kind.equals("StorageClass") ? "\nprovisioner: x" : "");

        assertThat(check("1.31", text))
                .filteredOn(Finding::blocks)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("kubernetes-value");
                    assertThat(finding.where()).isEqualTo("a.yaml:" + place);
                });
    }

    @Test
    void an_empty_text_is_the_default_and_one_from_the_worker_is_not_known_yet() {
        assertThat(check("1.31", with(GOOD, "protocol: UDP", "protocol: \"\""))).noneMatch(Finding::blocks);
        assertThat(check("1.31", with(GOOD, "protocol: UDP", "protocol: \"${clm:x}\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            policy/v1beta1|PodDisruptionBudget|1.31|was removed in Kubernetes 1.25|policy/v1
            extensions/v1beta1|Ingress|1.31|was removed in Kubernetes 1.22|networking.k8s.io/v1
            batch/v1beta1|CronJob|1.25|was removed in Kubernetes 1.25|batch/v1
            autoscaling/v2beta2|HorizontalPodAutoscaler|1.26|was removed in Kubernetes 1.26|autoscaling/v2
            flowcontrol.apiserver.k8s.io/v1beta2|FlowSchema|1.30|was removed in Kubernetes 1.29|flowcontrol.apiserver.k8s.io/v1
            apps/v1|Deploymnt|1.31|is nothing that Kubernetes 1.31 has|deprecation guide
            admissionregistration.k8s.io/v1|ValidatingAdmissionPolicy|1.29|is there only from Kubernetes 1.30 on|v1beta1
            """)
    void blocks_apis_that_the_version_does_not_have(
            String apiVersion, String kind, String version, String what, String fix) {
        String text = "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: x, namespace: ns}\n";

        assertThat(check(version, text)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("kubernetes-api");
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.what()).contains(what);
            assertThat(finding.fix()).contains(fix);
        });
    }

    @Test
    void an_api_that_is_still_there_is_no_finding() {
        String text =
                "apiVersion: autoscaling/v2beta2\nkind: HorizontalPodAutoscaler\nmetadata: {name: x, namespace: ns}\n";

        assertThat(check("1.25", text)).isEmpty();
    }

    @Test
    void leaves_kinds_alone_that_only_the_cluster_knows_but_for_their_metadata() {
        String text =
                "apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: {name: x, labels: {a: 1}}\nspec: {x: 1}\n";

        assertThat(check("1.36", text)).extracting(Finding::where).containsExactly("a.yaml:3:33");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            size: 1|size: "1"|spec.size must be a whole number
            size: 1|siez: 1|spec has no size
            size: 1|size: 1, colour: red|spec.colour is not known
            kind: small|kind: medium|spec.kind must be one of small, large
            code: abc|code: ABC|spec.code must match ^[a-z]+$
            labels: {a: b}|labels: {a: 1}|spec.labels.a must be a text
            spec: {|specs: {|has no spec
            example.org/v1|example.org/v2|no version that its definition has
            """)
    void custom_objects_are_checked_by_their_definition_in_the_same_rendering(String part, String other, String what) {
        assertThat(check("1.36", with(SHOP, part, other), CRD)).anySatisfy(finding -> {
            assertThat(finding.what()).contains(what);
            assertThat(finding.blocks()).isTrue();
        });
    }

    @Test
    void warns_of_namespaces_that_are_missing_or_ignored() {
        String role =
                "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: x, namespace: ns}\n";

        assertThat(check("1.36", role, with(GOOD, "  namespace: shop\n", "")))
                .allSatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("kubernetes-namespace");
                    assertThat(finding.blocks()).isFalse();
                })
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1.99", "1.20", "none"})
    void blocks_less_where_the_version_is_not_in_the_bundle(String version) {
        assertThat(check(version, with(GOOD, "replicas: 2", "newField: 2"))).allMatch(finding -> !finding.blocks());
        assertThat(check(version, with(GOOD, "protocol: UDP", "protocol: QUIC")))
                .singleElement()
                .matches(finding -> !finding.blocks());
        assertThat(check(version, with(GOOD, "replicas: 2", "replicas: two"))).allMatch(Finding::blocks);
        assertThat(check(version, "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: x}\n"))
                .allMatch(finding -> !finding.blocks());
    }

    @Test
    void names_the_field_that_was_meant() {
        assertThat(check("1.36", with(GOOD, "replicas: 2", "replica: 2")))
                .extracting(Finding::fix)
                .containsExactly("did you mean replicas?");
    }

    @Test
    void finds_all_errors_at_once() {
        String text = GOOD.replace("replicas: 2", "replicas: two").replace("value: \"1\"", "value: 1");

        assertThat(check("1.36", text, text.replace("name: web", "name: 7"))).hasSizeGreaterThan(4);
    }

    @Test
    void shows_no_values_which_may_be_secrets() {
        String secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: ns}\ndata: {key: hunter2!}\n";

        assertThat(check("1.36", secret)).singleElement().satisfies(finding -> {
            assertThat(finding.what()).isEqualTo("Secret ns/s: data.key must be base64, not a text");
            assertThat(finding.toString()).doesNotContain("hunter2");
        });
    }

    @Test
    void an_expression_that_never_ends_is_given_up() {
        String crd = CRD.replace("^[a-z]+$", "^(.*a){25}$");
        String shop = SHOP.replace("code: abc", "code: " + "a".repeat(60) + "b");

        assertThat(check("1.36", crd, shop)).isEmpty();
    }

    @Test
    void knows_versions_by_what_people_write() {
        assertThat(KubernetesVersion.of("v1.31.1-master-131")).contains(new KubernetesVersion(1, 31));
        assertThat(KubernetesVersion.of("1.36")).contains(new KubernetesVersion(1, 36));
        assertThat(KubernetesVersion.of("latest")).isEqualTo(Optional.empty());
        assertThat(new KubernetesVersion(1, 9)).isLessThan(new KubernetesVersion(1, 10));
    }
}
