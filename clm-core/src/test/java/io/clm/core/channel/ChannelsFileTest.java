package io.clm.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.channel.RolloutPolicy.Approval;
import io.clm.core.channel.RolloutPolicy.OnNewHead;
import io.clm.core.guard.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChannelsFileTest {

    private static RolloutPolicy dev(String text) {
        ChannelsFile file = ChannelsFile.read(text);
        assertThat(file.findings()).isEmpty();
        return file.policy("dev").orElseThrow();
    }

    private static Finding onlyFinding(String text) {
        ChannelsFile file = ChannelsFile.read(text);
        assertThat(file.isUsable()).isFalse();
        assertThat(file.findings()).hasSize(1);
        return file.findings().getFirst();
    }

    @Test
    void reads_the_repositorys_own_file() throws IOException {
        ChannelsFile file = ChannelsFile.read(Files.readString(Path.of("../channels/channels.yaml")));
        assertThat(file.findings()).isEmpty();
        assertThat(file.policies()).containsOnlyKeys("dev", "alpha", "beta");
        assertThat(file.policy("beta").orElseThrow().onNewHead()).isEqualTo(OnNewHead.FINISH);
    }

    @Test
    void takes_defaults_for_what_is_not_said() {
        assertThat(dev("channels:\n  dev:\n")).isEqualTo(RolloutPolicy.DEFAULT);
        assertThat(dev("channels: {dev: {roll: {}}}")).isEqualTo(RolloutPolicy.DEFAULT);
    }

    @Test
    void reads_every_key() {
        RolloutPolicy policy = dev("""
                channels:
                  dev:
                    max_concurrent_clusters: 4
                    approval: manual
                    on_new_head: finish
                    roll: {surge: 2, max_unavailable: 1, pools_in_parallel: 3, max_parallel_nodes: 5,
                      canary_successes: 4, gate_successes: 6, gate_interval: 2s, node_ready_timeout: 11m,
                      node_timeout: 31m, zone_wait: 7m}
                    drain: {force: false, grace_period: 1h30m, min_pod_lifetime: 2h, min_healthy_sibling_lifetime: 3h,
                      min_unhealthy_sibling_lifetime: 4h, force_evict_interval: 6m, poll_interval: 500ms,
                      unreachable_timeout: 8m}
                    verify: {timeout: 12m}
                """);
        assertThat(policy.maxConcurrentClusters()).isEqualTo(4);
        assertThat(policy.approval()).isEqualTo(Approval.MANUAL);
        assertThat(policy.onNewHead()).isEqualTo(OnNewHead.FINISH);
        assertThat(policy.poolsInParallel()).isEqualTo(3);
        assertThat(policy.workers().surge()).isEqualTo(2);
        assertThat(policy.workers().maxUnavailable()).isEqualTo(1);
        assertThat(policy.workers().maxParallelNodes()).isEqualTo(5);
        assertThat(policy.workers().gate().times()).isEqualTo(4);
        assertThat(policy.workers().gate().interval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(policy.workers().nodeReadyTimeout()).isEqualTo(Duration.ofMinutes(11));
        assertThat(policy.workers().parkAfter()).isEqualTo(Duration.ofMinutes(31));
        assertThat(policy.workers().zoneWait()).isEqualTo(Duration.ofMinutes(7));
        assertThat(policy.drain().force()).isFalse();
        assertThat(policy.drain().gracePeriod()).isEqualTo(Duration.ofMinutes(90));
        assertThat(policy.drain().pollInterval()).isEqualTo(Duration.ofMillis(500));
        assertThat(policy.drain().unreachableAfter()).isEqualTo(Duration.ofMinutes(8));
        assertThat(policy.verify().times()).isEqualTo(6);
        assertThat(policy.verify().timeout()).isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void rolls_a_control_plane_one_node_at_a_time_with_the_stricter_gate() {
        RolloutPolicy policy =
                dev("channels: {dev: {roll: {max_parallel_nodes: 9, canary_successes: 2, gate_successes: 7}}}");
        assertThat(policy.controlPlane().maxParallelNodes()).isEqualTo(1);
        assertThat(policy.controlPlane().gate().times()).isEqualTo(7);
    }

    @Test
    void names_line_and_key_of_an_unknown_key() {
        Finding finding = onlyFinding("channels:\n  dev:\n    roll:\n      surges: 1\n");
        assertThat(finding.where()).isEqualTo("channels.yaml:4:7");
        assertThat(finding.what()).contains("channels.dev.roll.surges", "surge");
    }

    @Test
    void names_line_and_key_of_a_bad_value() {
        Finding finding = onlyFinding("channels:\n  dev:\n    drain:\n      grace_period: soon\n");
        assertThat(finding.where()).isEqualTo("channels.yaml:4:21");
        assertThat(finding.what()).contains("channels.dev.drain.grace_period", "\"soon\"", "duration");
    }

    @Test
    void refuses_numbers_below_the_least_and_words_it_does_not_know() {
        assertThat(onlyFinding("channels: {dev: {max_concurrent_clusters: 0}}").what())
                .contains("at least 1");
        assertThat(onlyFinding("channels: {dev: {approval: perhaps}}").what()).contains("automatic or manual");
        assertThat(onlyFinding("channels: {dev: {roll: [1]}}").what()).contains("must be a map");
    }

    @Test
    void says_where_the_text_is_no_yaml_and_where_a_key_comes_twice() {
        assertThat(onlyFinding("channels:\n  dev: [\n").where()).startsWith("channels.yaml:3");
        assertThat(onlyFinding("channels:\n  dev:\n  dev:\n").where()).isEqualTo("channels.yaml:3:3");
    }

    @Test
    void finds_every_error_at_once() {
        ChannelsFile file = ChannelsFile.read("channels: {dev: {approval: x, verify: {timeout: y}}, beta: {z: 1}}");
        assertThat(file.findings()).hasSize(3);
    }

    @Test
    void an_empty_file_names_no_channel() {
        assertThat(ChannelsFile.read("# nothing\n").policy("dev")).isEmpty();
    }
}
