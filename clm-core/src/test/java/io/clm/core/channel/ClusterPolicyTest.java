package io.clm.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.ConfigItems;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterPolicyTest {

    @Test
    void a_clusters_own_items_come_before_the_channel() {
        ConfigItems items = ConfigItems.of(Map.of("drain_grace_period", "10m", "drain_poll_interval", "3s"));
        ClusterPolicy policy = ClusterPolicy.of(RolloutPolicy.DEFAULT, items);
        assertThat(policy.findings()).isEmpty();
        assertThat(policy.policy().drain().gracePeriod()).isEqualTo(Duration.ofMinutes(10));
        assertThat(policy.policy().drain().pollInterval()).isEqualTo(Duration.ofSeconds(3));
        assertThat(policy.policy().drain().minPodLifetime())
                .isEqualTo(RolloutPolicy.DEFAULT.drain().minPodLifetime());
    }

    @Test
    void a_bad_item_is_a_finding_and_the_channel_holds() {
        ClusterPolicy policy =
                ClusterPolicy.of(RolloutPolicy.DEFAULT, ConfigItems.of(Map.of("drain_min_pod_lifetime", "long")));
        assertThat(policy.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.where()).isEqualTo("config item drain_min_pod_lifetime");
            assertThat(finding.what()).contains("\"long\"");
        });
        assertThat(policy.policy()).isEqualTo(RolloutPolicy.DEFAULT);
    }
}
