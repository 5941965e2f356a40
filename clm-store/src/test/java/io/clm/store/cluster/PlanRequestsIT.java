package io.clm.store.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.channel.ConfigVersion;
import io.clm.core.registry.Cluster;
import io.clm.store.StoreIntegration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlanRequestsIT extends StoreIntegration {

    @Autowired
    PlanRequests requests;

    @Test
    void a_new_cluster_wants_a_plan_until_one_was_made() {
        Cluster cluster = stored("kube-1");
        assertThat(requests.wanting()).containsExactly(cluster.id());

        assertThat(requests.done(cluster.id(), requests.current(cluster.id()))).isTrue();

        assertThat(requests.wanting()).isEmpty();
    }

    @Test
    void a_new_head_wants_a_plan_for_every_cluster_of_the_channel_and_the_same_head_does_not() {
        stored("kube-1");
        stored("kube-2");
        requests.wanting().forEach(id -> requests.done(id, requests.current(id)));

        assertThat(channels.head("dev", new ConfigVersion("f".repeat(40)))).isTrue();
        assertThat(requests.wanting()).hasSize(2);
        requests.wanting().forEach(id -> requests.done(id, requests.current(id)));

        assertThat(channels.head("dev", new ConfigVersion("f".repeat(40)))).isFalse();
        assertThat(requests.wanting()).isEmpty();
    }

    @Test
    void what_came_while_planning_is_not_lost() {
        Cluster cluster = stored("kube-1");
        long counter = requests.current(cluster.id());

        clusters.update(cluster.id(), c -> c.withConfigItems(Map.of("a", "b")), BY);

        assertThat(requests.done(cluster.id(), counter)).isFalse();
        assertThat(requests.wanting()).containsExactly(cluster.id());
    }
}
