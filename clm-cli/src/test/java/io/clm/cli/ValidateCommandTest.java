package io.clm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.cli.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private static final String CONFIG = "cluster/manifests/app/config.yaml";
    private static final String GOOD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: b}\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write_a_repository_and_two_clusters() throws IOException {
        write("config/cluster/config-defaults.yaml", "kubernetes_version: v1.36.1\n");
        write("config/cluster/cluster.yaml", "Resources: {Topic: {Type: AWS::SNS::Topic}}\n");
        write("config/" + CONFIG, GOOD);
        write("clusters.yaml", """
                clusters:
                  - {id: "aws:1:eu-central-1:one", infrastructure_account: "aws:1", local_id: one, region: eu-central-1,
                     provider: zalando-aws, lifecycle_status: ready, environment: test, api_server_url: "https://one"}
                  - {id: "aws:1:eu-central-1:two", infrastructure_account: "aws:1", local_id: two, region: eu-central-1,
                     provider: zalando-aws, lifecycle_status: ready, environment: production, api_server_url: "https://two"}
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int validate(String... more) {
        String[] args = new String[5 + more.length];
        args[0] = "validate";
        args[1] = "--source";
        args[2] = "main=dir:" + folder.resolve("config");
        args[3] = "--clusters";
        args[4] = folder.resolve("clusters.yaml").toString();
        System.arraycopy(more, 0, args, 5, more.length);
        return Clm.commandLine(new Screen(out, err, false, false)).execute(args);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void says_nothing_of_a_good_repository() {
        assertThat(validate("--strict")).isZero();
        assertThat(output()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("0 errors, 0 warnings in 2 clusters");
    }

    @Test
    void prints_what_blocks_once_with_its_clusters() throws IOException {
        write(
                "config/" + CONFIG,
                GOOD + "{{ if eq .Cluster.Environment \"test\" }}data: {a: 1}{{ end }}\nimmutabel: true\n");

        assertThat(validate()).isEqualTo(1);

        assertThat(output().lines())
                .containsExactly(
                        "main/" + CONFIG + ":4:1: error [kubernetes-value] ConfigMap b/a: data.a must be a text, not a"
                                + " number - write a value of that kind; a number or boolean that is meant as a text needs"
                                + " quotes (aws:1:eu-central-1:one)",
                        "main/" + CONFIG + ":5:1: error [kubernetes-field] ConfigMap b/a: immutabel is not known in"
                                + " Kubernetes 1.36 - did you mean immutable? (all clusters)");
    }

    @Test
    void warnings_fail_only_when_asked_to() throws IOException {
        write("config/" + CONFIG, GOOD.replace(", namespace: b", ""));

        assertThat(validate()).isZero();
        assertThat(validate("--strict")).isEqualTo(1);
        assertThat(output()).contains("warning [kubernetes-namespace]");
    }

    @Test
    void a_note_never_fails() throws IOException {
        write(
                "config/cluster/cluster.yaml",
                "Resources: {Topic: {Type: AWS::SNS::Topic}}\n# " + "x".repeat(52_000) + "\n");

        assertThat(validate("--strict")).isZero();

        assertThat(output()).startsWith("main/cluster/cluster.yaml:1:1: note [stack-limit] ");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("0 errors, 0 warnings, 1 notes in 2 clusters");
        out.reset();
        assertThat(validate("--strict", "--output", "json")).isZero();
        assertThat(output()).contains("\"notes\":1,").contains("\"severity\":\"info\"");
    }

    @Test
    void writes_json_for_machines() throws IOException {
        write("config/" + CONFIG, GOOD.replace(", namespace: b", ""));

        assertThat(validate("--output", "json", "--cluster", "aws:1:eu-central-1:two"))
                .isZero();

        assertThat(output())
                .startsWith("{\"errors\":0,\"findings\":[{\"clusters\":[\"aws:1:eu-central-1:two\"],\"fix\":")
                .contains("\"rule\":\"kubernetes-namespace\",\"severity\":\"warn\"")
                .contains("\"where\":\"main/" + CONFIG + ":1:1\"")
                .endsWith("\"schemaVersion\":1,\"warnings\":1}\n");
    }

    @Test
    void what_cannot_be_rendered_is_told_with_the_rest() throws IOException {
        write("config/" + CONFIG, GOOD + "data: {a: 1}\n");
        write("config/cluster/manifests/app/other.yaml", "{{ .Cluster.ConfigItems.missing }}");

        assertThat(validate("--cluster", "aws:1:eu-central-1:one")).isEqualTo(1);

        assertThat(output()).contains("[template-error]").contains("[kubernetes-value]");
    }
}
