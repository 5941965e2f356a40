package io.clm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.json.CanonicalJson;
import io.clm.core.plan.Plan;
import io.clm.core.registry.Cluster;
import io.clm.worker.testing.CloudKeys;
import io.clm.worker.testing.SharedHarness;
import io.clm.worker.testing.Sight;
import io.clm.worker.testing.WorkerHarness;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Encrypted config items: used everywhere, shown nowhere. */
@Execution(ExecutionMode.CONCURRENT)
class SecretsIT {
    private static final String DEFAULTS = "cluster/config-defaults.yaml";
    private static final String APP = "cluster/manifests/demo-app/zz-secret.yaml";
    private static final String USER_DATA = "cluster/node-pools/worker-default/userdata.yaml";

    private final WorkerHarness harness = SharedHarness.get();

    private static String secret() {
        return "pass-" + UUID.randomUUID();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_plaintext_reaches_objects_stacks_and_user_data_and_is_shown_nowhere(CapturedOutput output) {
        String first = secret();
        String second = secret();
        String ofDefaults = secret();
        try (CloudKeys keys = new CloudKeys(harness.cloud())) {
            String channel = channel(keys.item(ofDefaults));
            Cluster cluster = harness.register(
                    "secrets", channel, 1, made -> made.withConfigItems(Map.of("password", keys.item(first))));
            harness.await(
                    cluster.id(),
                    "ready",
                    () -> harness.cluster(cluster.id()).status().currentVersion() != null);
            Sight sight = new Sight(harness, cluster);
            assertThat(sight.object("v1", "ConfigMap", "demo", "with-secret")).contains(first, ofDefaults);
            Plan creation = harness.plan(cluster.id());

            TreeMap<String, String> items = new TreeMap<>(cluster.configItems().values());
            items.put("password", keys.item(second));
            harness.update(cluster.id(), now -> now.withConfigItems(items));
            harness.await(
                    cluster.id(),
                    "the second password arrives",
                    () -> sight.object("v1", "ConfigMap", "demo", "with-secret").contains(second));
            harness.await(
                    cluster.id(),
                    "the rollout ends",
                    () -> harness.rolloutsOf(cluster.id()).stream()
                            .allMatch(rollout -> rollout.state().isOver()));

            assertThat(harness.rolloutsOf(cluster.id())).hasSize(2);
            Map<String, String> shown = Map.of(
                    "the plan to create", CanonicalJson.write(creation),
                    "the plan to change", CanonicalJson.write(harness.approved(cluster.id())),
                    "the rollouts", harness.describe(cluster.id()),
                    "the events", harness.events(cluster.id()).toString(),
                    "the problems", harness.problems(cluster.id()),
                    "the log", output.toString());
            for (String plaintext : List.of(first, second, ofDefaults)) {
                shown.forEach((what, text) ->
                        assertThat(CloudKeys.shown(text, plaintext)).as(what).isEmpty());
            }
        }
    }

    private String channel(String ciphertext) {
        String channel = harness.channel();
        harness.repo().change(channel, DEFAULTS, text -> text + "\nshared_token: \"" + ciphertext + "\"\n");
        harness.repo()
                .change(
                        channel,
                        USER_DATA,
                        text -> text
                                + "  - [echo, \"{{ .NodePool.ConfigItems.password }}\", \"{{ .NodePool.ConfigItems.shared_token }}\"]\n");
        harness.repo()
                .change(
                        channel,
                        "cluster/cluster.yaml",
                        text -> text.replaceFirst(
                                "(?m)^Description: .*$",
                                "Description: \"{{ .Cluster.ConfigItems.password }} {{ .Cluster.ConfigItems.shared_token }}\""));
        String commit = harness.repo().change(channel, APP, text -> """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: with-secret, namespace: demo}
                data:
                  password: "{{ .Cluster.ConfigItems.password }}"
                  token: "{{ .Cluster.ConfigItems.shared_token }}"
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: with-secret, namespace: demo}
                data:
                  password: "{{ .Cluster.ConfigItems.password | base64 }}"
                """);
        harness.awaitHead(channel, commit);
        return channel;
    }

    @Test
    void one_that_cannot_be_decrypted_is_named() {
        String channel = harness.channel();
        Cluster cluster = harness.register(
                "rubbish", channel, 1, made -> made.withConfigItems(Map.of("password", "aws:kms:cnViYmlzaA==")));
        harness.await(
                cluster.id(),
                "the item is named",
                () -> harness.problems(cluster.id()).contains("config item password"));
        assertThat(harness.problems(cluster.id()))
                .contains("secret-not-decrypted", "encrypt it with a key of this account");
        assertThat(harness.rolloutsOf(cluster.id())).isEmpty();
    }
}
