package io.clm.store.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.Problem;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.Expected;
import io.clm.store.Saved;
import io.clm.store.StoreIntegration;
import io.clm.store.audit.AuditEntry;
import io.clm.store.audit.AuditStore;
import io.clm.store.event.EventFilter;
import io.clm.store.event.EventStore;
import io.clm.store.testing.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClusterStoreIT extends StoreIntegration {

    @Autowired
    EventStore events;

    @Autowired
    AuditStore audit;

    @Autowired
    ClusterStatusStore status;

    @Test
    void reads_back_exactly_what_was_created() {
        Cluster created = stored("kube-1");

        assertThat(clusters.find(created.id())).contains(Samples.cluster("kube-1"));
    }

    @Test
    void names_the_field_that_another_cluster_has_already() {
        stored("kube-1");

        assertThat(clusters.create(Samples.cluster("kube-1"), BY))
                .isEqualTo(new Saved.Exists<>("id", Samples.cluster("kube-1").id()));
    }

    @Test
    void names_a_reference_that_leads_nowhere() {
        Cluster cluster = stored("kube-1");

        assertThat(clusters.update(cluster.id(), ClusterStoreIT::onUnknownChannel, BY))
                .isEqualTo(new Saved.UnknownReference<>("channel", "nightly"));
        assertThat(clusters.find(cluster.id())).contains(cluster);
    }

    @Test
    void a_change_leaves_an_event_and_an_audit_row_without_secrets() {
        Cluster cluster = stored("kube-1");

        clusters.update(cluster.id(), c -> c.withConfigItems(Map.of("key", "new", "token", "aws:kms:SECRET")), BY);

        AuditEntry entry = audit.of("cluster", cluster.id(), 1).getFirst();
        assertThat(entry.actor()).isEqualTo("jane");
        assertThat(entry.reason()).isEqualTo("because");
        assertThat(entry.before()).contains("\"key\": \"value\"").doesNotContain("AQICAH");
        assertThat(entry.after()).contains("\"key\": \"new\"").doesNotContain("SECRET");
        assertThat(events.after(0, EventFilter.ofCluster(cluster.id()), 10))
                .extracting(RolloutEvent::type)
                .containsExactly(EventType.CLUSTER_CREATED, EventType.CLUSTER_CHANGED);
    }

    @Test
    void a_change_of_nothing_leaves_nothing() {
        Cluster cluster = stored("kube-1");

        clusters.update(cluster.id(), c -> c, BY);

        assertThat(events.after(0, EventFilter.ofCluster(cluster.id()), 10)).hasSize(1);
    }

    @Test
    void problems_from_outside_come_and_go_without_touching_the_managers_own() {
        Cluster cluster = stored("kube-1");
        Problem own = Problem.of("own", "own", "d", "i");
        Problem foreign = Problem.of("foreign", "foreign", "d", "i");
        status.problems(cluster.id(), "planner", List.of(own));

        clusters.update(cluster.id(), c -> c.withStatus(c.status().withProblems(List.of(own, foreign))), BY);
        assertThat(problems(cluster)).containsExactlyInAnyOrder(own, foreign);

        clusters.update(cluster.id(), c -> c.withStatus(c.status().withProblems(List.of())), BY);
        assertThat(problems(cluster)).containsExactly(own);
    }

    private List<Problem> problems(Cluster cluster) {
        return clusters.find(cluster.id()).orElseThrow().status().problems();
    }

    @Test
    void filters_by_every_value_that_is_given() {
        stored("kube-1");
        Cluster second = stored("kube-2");

        ClusterFilter all = ClusterFilter.ALL
                .with(ClusterField.CHANNEL, "dev")
                .with(ClusterField.CRITICALITY_LEVEL, 1)
                .with(ClusterField.ENVIRONMENT, "test")
                .with(ClusterField.INFRASTRUCTURE_ACCOUNT, Samples.ACCOUNT)
                .with(ClusterField.LIFECYCLE_STATUS, LifecycleStatus.READY)
                .with(ClusterField.LOCAL_ID, "kube-2")
                .with(ClusterField.COST_CENTER, "0001");
        assertThat(clusters.list(all)).containsExactly(second);
        assertThat(clusters.list(ClusterFilter.ALL.with(ClusterField.COST_CENTER, "9999")))
                .isEmpty();
    }

    @Test
    void only_a_decommissioned_cluster_can_be_deleted() {
        Cluster cluster = stored("kube-1");

        assertThat(delete(cluster)).isInstanceOf(Saved.Refused.class);
        move(cluster, LifecycleStatus.DECOMMISSION_REQUESTED);
        assertThat(delete(cluster)).isInstanceOf(Saved.Refused.class);
        move(cluster, LifecycleStatus.DECOMMISSIONED);
        assertThat(delete(cluster)).isInstanceOf(Saved.Done.class);
        assertThat(clusters.find(cluster.id())).isEmpty();
        assertThat(delete(cluster)).isEqualTo(new Saved.Missing<>());
    }

    private Saved<RegisteredCluster> delete(Cluster cluster) {
        return clusters.delete(cluster.id(), Expected.ANY, BY);
    }

    private void move(Cluster cluster, LifecycleStatus status) {
        assertThat(clusters.update(cluster.id(), c -> c.withLifecycleStatus(status), BY))
                .isInstanceOf(Saved.Done.class);
    }

    private static Cluster onUnknownChannel(Cluster c) {
        return new Cluster(
                c.id(),
                c.alias(),
                c.infrastructureAccount(),
                c.region(),
                c.localId(),
                c.provider(),
                c.apiServerUrl(),
                "nightly",
                c.environment(),
                c.criticalityLevel(),
                c.lifecycleStatus(),
                c.status(),
                c.configItems(),
                c.nodePools(),
                c.labels(),
                c.mode(),
                c.createdAt());
    }
}
