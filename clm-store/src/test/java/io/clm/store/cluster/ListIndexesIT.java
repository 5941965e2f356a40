package io.clm.store.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.LifecycleStatus;
import io.clm.store.Page;
import io.clm.store.StoreIntegration;
import io.clm.store.fleet.FleetExplanation;
import io.clm.store.fleet.FleetOrder;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** With 10,000 clusters, every filter and every order of a list is served by an index. */
@Import(FleetExplanation.class)
class ListIndexesIT extends StoreIntegration {
    private static final String FILL = """
            insert into channel select 'c' || n, n, 'r', null, null, null, null, null, now(), now(), 0
                from generate_series(1, 50) n;
            insert into infrastructure_account select 'aws:' || (1000 + n), 'aws', 'account ' || n, 'o', 'cost-' || n, 'e', 1,
                'x' || n, 'READY', now(), now(), 0 from generate_series(1, 2000) n;
            insert into cluster (id, alias, infrastructure_account, region, local_id, provider, api_server_url, channel,
                environment, criticality_level, lifecycle_status, config_items, node_pools, labels, created_at, updated_at)
            select 'aws:' || (1001 + n % 200) || ':r' || n % 40 || ':kube-' || n, 'alias-' || n, 'aws:' || (1001 + n % 200),
                'r' || n % 40, 'kube-' || n, 'p' || n % 30, 'https://kube-' || n, 'c' || (1 + n % 50), 'e' || n % 30, n % 40,
                case when n % 100 = 0 then 'CREATING' else 'READY' end, '{"key": "value"}', '[]',
                jsonb_build_object('ring', n % 1000), now() - n * interval '1 minute', now()
            from generate_series(1, 10000) n;
            analyze
            """;

    @Autowired
    FleetExplanation explanation;

    @BeforeEach
    void fill() {
        DATABASE.execute(FILL);
    }

    @TestFactory
    Stream<DynamicTest> a_filter_uses_its_index() {
        return Stream.of(
                filtered("cluster_alias_key", with(ClusterField.ALIAS, "alias-77")),
                filtered("cluster_api_server_url", with(ClusterField.API_SERVER_URL, "https://kube-77")),
                filtered("cluster_channel_id", with(ClusterField.CHANNEL, "c7")),
                filtered("cluster_criticality_level", with(ClusterField.CRITICALITY_LEVEL, 7)),
                filtered("cluster_environment", with(ClusterField.ENVIRONMENT, "e7")),
                filtered("cluster_account_id", with(ClusterField.INFRASTRUCTURE_ACCOUNT, "aws:1007")),
                filtered("cluster_lifecycle_status", with(ClusterField.LIFECYCLE_STATUS, LifecycleStatus.CREATING)),
                filtered("cluster_local_id", with(ClusterField.LOCAL_ID, "kube-77")),
                filtered("cluster_provider", with(ClusterField.PROVIDER, "p7")),
                filtered("cluster_region", with(ClusterField.REGION, "r7")),
                filtered("account_cost_center", with(ClusterField.COST_CENTER, "cost-7")),
                filtered("cluster_labels", ClusterFilter.ALL.withLabels(Map.of("ring", "7"))),
                filtered("cluster_alias_key", with(ClusterField.ALIAS, "alias-7", "alias-8")));
    }

    private DynamicTest filtered(String index, ClusterFilter filter) {
        return DynamicTest.dynamicTest(
                index + " " + filter,
                () -> assertThat(explanation.of(filter, FleetOrder.BY_ID, null))
                        .contains(index)
                        .doesNotContainPattern("Seq Scan on cluster( |$)"));
    }

    @TestFactory
    Stream<DynamicTest> a_page_in_the_middle_uses_the_index_of_its_order() {
        return Stream.of(
                ordered("cluster_pkey", ClusterSort.ID, "aws:1100:r1:kube-1"),
                ordered("cluster_alias_key", ClusterSort.ALIAS, "alias-5000"),
                ordered("cluster_created_at", ClusterSort.CREATED_AT, "2020-01-01T00:00:00Z"),
                ordered("cluster_channel_id", ClusterSort.CHANNEL, "c5"),
                ordered("cluster_region", ClusterSort.REGION, "r5"),
                ordered("cluster_criticality_level", ClusterSort.CRITICALITY_LEVEL, "5"));
    }

    private DynamicTest ordered(String index, ClusterSort sort, String value) {
        Page.Cursor cursor = new Page.Cursor(value, "aws:1100:r1:kube-1");
        return DynamicTest.dynamicTest(
                index + " " + sort,
                () -> assertThat(explanation.of(ClusterFilter.ALL, new FleetOrder(sort, false), cursor))
                        .contains(index)
                        .doesNotContainPattern("Seq Scan on cluster( |$)"));
    }

    private static ClusterFilter with(ClusterField field, Object... values) {
        return ClusterFilter.ALL.with(field, values);
    }
}
