package io.clm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.rollout.Command;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutEvent;
import io.clm.core.rollout.RolloutState;
import io.clm.worker.provision.Outside;
import io.clm.worker.provision.Provisioner;
import io.clm.worker.registry.RegistryStores;
import io.clm.worker.registry.StoreRegistry;
import io.clm.worker.stack.StackClouds;
import io.clm.worker.testing.Bucket;
import io.clm.worker.testing.Freezer;
import io.clm.worker.testing.SharedHarness;
import io.clm.worker.testing.WorkerHarness;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a rollout puts into S3, and what it asks of the cloud on the way. */
@Execution(ExecutionMode.CONCURRENT)
class UploadsIT {
    private static final String MAIN = "cluster/cluster.yaml";
    private static final String POOL = "cluster/node-pools/worker-default/";
    private static final String BUCKET = "cluster-lifecycle-manager-123456789012-eu-central-1";
    private static final String PADDING = ("# " + "x".repeat(97) + "\n").repeat(520);

    private final WorkerHarness harness = SharedHarness.get();

    @Test
    void files_and_a_large_template_are_there_before_what_needs_them() {
        String channel = harness.channel();
        harness.repo().change(channel, MAIN, text -> withKey(text) + PADDING);
        harness.repo().change(channel, POOL + "files.yaml", text -> """
                files:
                  - path: /etc/kubernetes/token
                    data: {{ base64 "for your eyes only" }}
                    encrypted: true
                    permissions: 0400
                """);
        harness.repo()
                .change(
                        channel,
                        POOL + "userdata.yaml",
                        text -> text + "  - [/usr/local/bin/fetch, \"{{ .Values.S3GeneratedFilesPath }}\"]\n");
        harness.repo()
                .change(channel, "cluster/config-defaults.yaml", text -> text + "\netcd_instance_type: m5.xlarge\n");
        harness.repo().change(channel, "cluster/etcd/files.yaml", text -> """
                files: [{path: /etc/etcd/key, data: {{ base64 "etcd's key" }}, encrypted: true, permissions: 0400}]
                """);
        String commit = harness.repo().change(channel, "cluster/etcd/stack.yaml", text -> """
                Description: "{{ .Values.etcd_kms_key_arn }} {{ .Values.etcd_instance_type_info.VCPU }}"
                Resources:
                  Backups: {Type: AWS::S3::Bucket}
                """);
        harness.awaitHead(channel, commit);
        Cluster cluster = harness.register(
                "uploads",
                channel,
                1,
                made -> made.withConfigItems(Map.of(
                        "node_image", "ubuntu-noble-24.04-amd64-v1",
                        "node_image_owner", "137112412989")));
        harness.await(
                cluster.id(),
                "ready",
                () -> harness.cluster(cluster.id()).status().currentVersion() != null);

        assertThat(harness.events(cluster.id()).stream()
                        .filter(event -> event.type() == EventType.FILES_UPLOADED)
                        .map(RolloutEvent::subject))
                .containsExactly("stack/etcd", "stack/uploads", "node-pool/default-worker");
        List<String> uploads = harness.cloud().uploads("uploads");
        assertThat(uploads).hasSize(3).allMatch(name -> name.startsWith(BUCKET + "/uploads/"));
        assertThat(harness.bean(StackClouds.class)
                        .of(cluster)
                        .template("uploads")
                        .orElseThrow())
                .hasSizeGreaterThan(51_200);
        assertThat(harness.bean(StackClouds.class)
                        .of(cluster)
                        .template("etcd-cluster-etcd")
                        .orElseThrow())
                .contains("arn:aws:kms:", "Backups");
        try (Bucket bucket = new Bucket(harness.cloud(), BUCKET)) {
            String archive = bucket.unzipped(uploads.getLast());
            assertThat(archive).contains("/etc/kubernetes/token.enc").doesNotContain("for your eyes only");
            assertThat(harness.bean(StackClouds.class)
                            .of(cluster)
                            .template("nodepool-default-worker-" + cluster.id().replace(':', '-'))
                            .orElseThrow())
                    .contains("ami-");
        }
    }

    private static String withKey(String main) {
        return main.replaceFirst("(?m)^Resources:$", """
                        Resources:
                          FilesKey:
                            Type: AWS::KMS::Key
                            Properties: {Description: files of machines}
                        """.stripTrailing())
                .replaceFirst("(?m)^Outputs:$", """
                        Outputs:
                          MasterFilesEncryptionKey: {Value: !GetAtt FilesKey.Arn}
                          WorkerFilesEncryptionKey: {Value: !GetAtt FilesKey.Arn}
                        """.stripTrailing());
    }

    @Test
    void a_worker_that_dies_between_upload_and_change_set_has_done_no_harm() throws Exception {
        String channel = harness.channel();
        Cluster cluster = harness.ready("uploads-kill", channel, 1);
        harness.repo()
                .change(channel, "channels.yaml", text -> text.replace("approval: automatic", "approval: manual"));
        String commit = harness.repo().change(channel, MAIN, text -> text + PADDING);
        harness.await(
                cluster.id(),
                "a rollout to " + commit,
                () -> harness.rollout(cluster.id()).version().equals(commit));
        Rollout rollout = harness.rollout(cluster.id());
        Freezer.Frozen first = harness.freezer().freeze(rollout.id(), "order");
        harness.ask(rollout.id(), Command.APPROVE);
        harness.await(cluster.id(), "stopped before the change set", first::isCaught);
        assertThat(harness.cloud().uploads("uploads-kill")).hasSize(1);

        second().provision(rollout.id());
        assertThat(harness.rollout(cluster.id()).state()).isEqualTo(RolloutState.DONE);
        assertThat(harness.cloud().uploads("uploads-kill")).hasSize(1);
        assertThat(harness.events(harness.rollout(cluster.id()), EventType.FILES_UPLOADED))
                .hasSize(1);
        first.thaw();
        harness.await(cluster.id(), "the first worker leaves it", () -> !harness.isWithAWorker(rollout.id()));
        assertThat(harness.cloud().uploads("uploads-kill")).hasSize(1);
        assertThat(harness.isAt(cluster.id(), commit)).isTrue();
    }

    /** Another worker on the same database, whose registry nobody stops. */
    private Provisioner second() {
        Outside outside = harness.bean(Outside.class);
        return new Provisioner(
                new Outside(
                        new StoreRegistry(harness.bean(RegistryStores.class)),
                        outside.renders(),
                        outside.stacks(),
                        outside.groups(),
                        outside.storage(),
                        outside.apis(),
                        outside.policies(),
                        outside.clock(),
                        outside.pauser(),
                        outside.installation(),
                        outside.poll()),
                "the second worker");
    }
}
