package io.clm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.cli.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandIT {

    private static final String CLUSTERS = """
            clusters:
            - id: aws:1:eu-central-1:one
              alias: one
              infrastructure_account: aws:1
              local_id: one
              api_server_url: https://one.example.org
              channel: dev
              environment: test
              criticality_level: 1
              lifecycle_status: ready
              provider: zalando-aws
              region: eu-central-1
              config_items: {token: "aws:kms:abc"}
              node_pools:
              - {name: w, profile: worker, instance_types: [m5.large], min_size: 1, max_size: 3, discount_strategy: none}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writes_a_repository_with_three_versions() throws Exception {
        write("clusters.yaml", CLUSTERS);
        write("facts.json", "{\"secrets\": {\"aws:kms:abc\": \"not-to-be-seen\"}}");
        try (Git git =
                Git.init().setDirectory(folder.resolve("config").toFile()).call()) {
            write("config/cluster/config-defaults.yaml", "size: small\n");
            write("config/cluster/cluster.yaml", "Resources:\n  Role: {Type: 'AWS::IAM::Role'}\n");
            write("config/cluster/etcd/stack.yaml", "Resources:\n  Role: {Type: 'AWS::IAM::Role'}\n");
            write("config/cluster/node-pools/worker/userdata.yaml", "a: b\ntoken: {{ .Cluster.ConfigItems.token }}\n");
            write("config/cluster/node-pools/worker/stack.yaml", """
                    Resources:
                      LaunchTemplate:
                        Type: AWS::EC2::LaunchTemplate
                        Properties: {LaunchTemplateData: {UserData: "{{ .Values.UserData }}"}}
                    """);
            commit(git, "one");
            write(
                    "config/cluster/node-pools/worker/userdata.yaml",
                    "a: {{ .Cluster.ConfigItems.size }}\ntoken: x{{ .Cluster.ConfigItems.token }}\n");
            commit(git, "two");
            write("config/cluster/node-pools/worker/userdata.yaml", "a: {{ .Cluster.ConfigItems.nothing }}\n");
            commit(git, "broken");
        }
    }

    @Test
    void says_what_changes_and_ends_with_2() {
        assertThat(diff("one", "two")).isEqualTo(ExitStatus.CHANGES);
        assertThat(text(out))
                .contains("1 to 3 in 1 pool are replaced")
                .contains("± worker: w (1 to 3 nodes)", "because of userdata.yaml lines 1–2", "+token: x********")
                .doesNotContain("not-to-be-seen", "\u001b[");
    }

    @Test
    void nothing_changes_between_a_version_and_itself() {
        assertThat(diff("two", "two")).isEqualTo(ExitStatus.DONE);
        assertThat(text(out)).endsWith("one: no change\n");
    }

    @Test
    void a_version_that_does_not_render_is_an_error_with_its_place() {
        assertThat(diff("two", "broken")).isEqualTo(ExitStatus.FAILED);
        assertThat(text(err)).contains("cluster/node-pools/worker/userdata.yaml:1:");
    }

    @Test
    void a_ref_that_is_not_there_is_an_error() {
        assertThat(diff("one", "nowhere")).isEqualTo(ExitStatus.FAILED);
        assertThat(text(err)).contains("nowhere");
    }

    @Test
    void json_and_html_hold_no_secret_either() {
        assertThat(diff("one", "two", "--output", "json")).isEqualTo(ExitStatus.CHANGES);
        assertThat(text(out)).startsWith("{\"base\":\"one (").doesNotContain("not-to-be-seen");
        out.reset();
        assertThat(diff("one", "two", "--output", "html")).isEqualTo(ExitStatus.CHANGES);
        assertThat(text(out)).startsWith("<!doctype html>").doesNotContain("not-to-be-seen");
    }

    private int diff(String base, String head, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "diff",
                "--base",
                base,
                "--head",
                head,
                "--source",
                "main=git:" + folder.resolve("config"),
                "--clusters",
                folder.resolve("clusters.yaml").toString(),
                "--facts",
                folder.resolve("facts.json").toString()));
        arguments.addAll(List.of(more));
        return Clm.commandLine(new Screen(out, err, false, false)).execute(arguments.toArray(String[]::new));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static void commit(Git git, String branch) throws Exception {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(branch)
                .setAuthor("t", "t@example.org")
                .setCommitter("t", "t@example.org")
                .setSign(false)
                .call();
        git.branchCreate().setName(branch).call();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
