package io.clm.store.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clm.core.registry.Cluster;
import io.clm.store.StoreIntegration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the code refuses, the database refuses too. */
class RulesOfTheDatabaseIT extends StoreIntegration {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update cluster set alias = 'Not An Alias'            | cluster_alias_form",
                "update cluster set criticality_level = -1            | cluster_criticality",
                "update cluster set lifecycle_status = 'SLEEPING'     | cluster_lifecycle",
                "update cluster set mode = 'DESTROY'                  | cluster_mode",
                "update cluster set config_items = '[]'               | cluster_items_object",
                "update cluster set node_pools = '{}'                 | cluster_pools_list",
                "update cluster set node_pools = '[{\"minSize\": 4, \"maxSize\": 3}]' | cluster_pool_sizes",
                "update cluster set labels = '7'                      | cluster_labels_object",
                "update cluster set secret_items = '{}'               | cluster_secrets_list",
                "update cluster set channel = 'nightly'               | cluster_channel_fkey",
                "update cluster set infrastructure_account = 'aws:1'  | cluster_infrastructure_account_fkey",
                "update cluster set alias = 'same'                    | cluster_alias_key",
                "update cluster set local_id = 'same'                 | cluster_place",
                "update infrastructure_account set lifecycle_status = 'DECOMMISSION_REQUESTED' | account_lifecycle",
                "update channel set position = -1                     | channel_position",
                "update audit set actor = 'nobody'                    | append-only",
                "delete from audit                                    | append-only"
            })
    void refuses(String sql, String rule) {
        stored("kube-1");
        stored("kube-2");
        assertThatThrownBy(() -> DATABASE.execute(sql)).hasStackTraceContaining(rule);
    }

    @Test
    void a_decommissioned_cluster_leaves_its_place_to_another() {
        Cluster cluster = stored("kube-1");
        DATABASE.execute("update cluster set lifecycle_status = 'DECOMMISSIONED'");
        DATABASE.execute("create temp table again as select * from cluster;"
                + " update again set id = id || '-b', alias = 'again', lifecycle_status = 'READY';"
                + " insert into cluster select * from again");
        assertThat(DATABASE.value("select count(*) from cluster where local_id = '" + cluster.localId() + "'"))
                .isEqualTo("2");
    }
}
