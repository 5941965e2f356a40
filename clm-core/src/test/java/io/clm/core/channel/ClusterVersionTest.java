package io.clm.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClusterVersionTest {

    private static final ConfigVersion COMMIT = new ConfigVersion("c".repeat(40));
    private static final Cluster CLUSTER = new Cluster(
            "aws:1:r:k",
            "alias",
            "aws:1",
            "r",
            "k",
            "zalando-aws",
            "https://k.example.org",
            "dev",
            "test",
            258,
            LifecycleStatus.READY,
            ClusterStatus.empty(),
            ConfigItems.of(Map.of("b", "2", "a", "1")),
            List.of(new NodePool("p", "worker", List.of("m5.large", "m5.xlarge"), "none", 1, 300, ConfigItems.empty())),
            new TreeMap<>(),
            Cluster.Mode.MANAGE,
            Instant.EPOCH);

    @Test
    void is_the_hash_that_clm_computes() {
        // Written down by hand from the order and the forms of fields in CLM's api/cluster.go, hashed with sha1sum.
        assertThat(ClusterVersion.of(CLUSTER, COMMIT)).isEqualTo("c".repeat(40) + "#YFYrS0CT7c5EQAI0ywoj6sTi0gg");
    }

    @Test
    void every_part_of_the_entry_counts_but_not_what_is_shown_only() {
        String version = ClusterVersion.of(CLUSTER, COMMIT);
        assertThat(ClusterVersion.of(CLUSTER.withConfigItems(Map.of("a", "1")), COMMIT))
                .isNotEqualTo(version);
        assertThat(ClusterVersion.of(CLUSTER.withNodePools(List.of()), COMMIT)).isNotEqualTo(version);
        assertThat(ClusterVersion.of(CLUSTER.withApiServerUrl("https://x"), COMMIT))
                .isNotEqualTo(version);
        assertThat(ClusterVersion.of(CLUSTER.withStatus(ClusterStatus.empty().updatingTo("x")), COMMIT))
                .isEqualTo(version);
    }

    @Test
    void becoming_ready_is_no_change_of_the_version_that_is_brought_about() {
        String ready = ClusterVersion.settled(CLUSTER, COMMIT);
        assertThat(ready).isEqualTo(ClusterVersion.of(CLUSTER, COMMIT));
        for (LifecycleStatus status : List.of(LifecycleStatus.REQUESTED, LifecycleStatus.CREATING)) {
            Cluster cluster = CLUSTER.withLifecycleStatus(status);
            assertThat(ClusterVersion.settled(cluster, COMMIT)).isEqualTo(ready);
            assertThat(ClusterVersion.of(cluster, COMMIT)).isNotEqualTo(ready);
        }
    }

    @Test
    void forbidding_changes_is_no_change() {
        Cluster blocked = CLUSTER.withConfigItems(Map.of("a", "1", "b", "2", Cluster.UPDATE_BLOCK, "holidays"));
        assertThat(ClusterVersion.settled(blocked, COMMIT)).isEqualTo(ClusterVersion.settled(CLUSTER, COMMIT));
    }

    @Test
    void decommissioning_is_a_change() {
        Cluster leaving = CLUSTER.withLifecycleStatus(LifecycleStatus.DECOMMISSION_REQUESTED);
        assertThat(ClusterVersion.settled(leaving, COMMIT)).isNotEqualTo(ClusterVersion.settled(CLUSTER, COMMIT));
    }
}
