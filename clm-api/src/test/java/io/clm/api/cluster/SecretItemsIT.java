package io.clm.api.cluster;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecretItemsIT extends ApiIntegration {
    private static final String ONE = CLUSTERS + "/" + CLUSTER;
    private static final String ITEM = ONE + "/config-items/token";
    private static final String OF_POOL = ONE + "/node-pools/default-worker/config-items/token";

    @BeforeEach
    void mark() {
        assertThat(http.put(ITEM, "{\"value\": \"hunter2\", \"secret\": true}").body())
                .contains("********", "true")
                .doesNotContain("hunter2");
        assertThat(http.put(OF_POOL, "{\"value\": \"hunter3\", \"secret\": true}")
                        .body())
                .doesNotContain("hunter3");
    }

    @Test
    void nobody_sees_it_anywhere() {
        for (String path : new String[] {
            ONE,
            CLUSTERS,
            ONE + "/node-pools",
            ONE + "/history",
            Http.API + "/audit",
            Http.API + "/clusters.yaml",
            Http.API + "/clusters/" + CLUSTER + "/events"
        }) {
            assertThat(http.get(path).body()).as(path).doesNotContain("hunter", "AQICAH");
        }
        assertThat(DATABASE.value("select string_agg(cast(a as text), '') from audit a"))
                .doesNotContain("hunter", "AQICAH");
        assertThat(DATABASE.value("select config_items ->> 'token' from cluster"))
                .isEqualTo("hunter2");
    }

    @Test
    void what_was_read_can_be_sent_back_without_harm() {
        Answer before = http.get(ONE);
        assertThat(http.patch(ONE, before.body()).status()).isEqualTo(200);
        assertThat(http.put(
                                ONE + "/node-pools/default-worker",
                                before.json().at("/node_pools/0").toString())
                        .status())
                .isEqualTo(200);
        assertThat(DATABASE.value("select config_items ->> 'token' from cluster"))
                .isEqualTo("hunter2");
        assertThat(DATABASE.value("select node_pools #>> '{0,configItems,token}' from cluster"))
                .isEqualTo("hunter3");
        assertThat(http.get(ONE).json()).isEqualTo(before.json());
    }

    @Test
    void a_mask_of_nothing_is_no_value() {
        assertThat(http.put(ITEM, "{\"value\": \"********\"}").at("/fields")).isEqualTo("value");
        assertThat(http.patch(ONE, "{\"config_items\": {\"fresh\": \"********\"}}")
                        .at("/fields"))
                .isEqualTo("config_items.fresh");
        assertThat(http.post(CLUSTERS, Fixture.cluster("kube-2").replace("aws:kms:AQICAH", "********"))
                        .at("/fields"))
                .isEqualTo("config_items.password");
    }

    @Test
    void a_mark_stays_with_new_values_and_leaves_with_the_item() {
        http.put(ITEM, "{\"value\": \"hunter4\"}");
        assertThat(http.get(ONE).at("/config_items/token")).isEqualTo("********");
        http.delete(ITEM);
        http.put(ITEM, "{\"value\": \"plain\"}");
        assertThat(http.get(ONE).at("/config_items/token")).isEqualTo("plain");
        assertThat(http.put(ITEM, "{\"value\": \"public\", \"secret\": false}").at("/value"))
                .isEqualTo("public");
    }

    @Test
    void what_is_marked_later_is_masked_in_its_history_too() {
        http.put(ONE + "/config-items/late", "{\"value\": \"hunter5\"}");
        assertThat(http.get(ONE + "/history").body()).contains("hunter5");
        http.patch(ONE, "{\"secret_items\": [\"late\"]}");
        assertThat(http.get(ONE).json().get("secret_items").toString())
                .contains("late", "token", "default-worker/token");
        assertThat(http.get(ONE + "/history").body()).doesNotContain("hunter5");
        assertThat(http.get(Http.API + "/audit?subject_type=cluster").body()).doesNotContain("hunter5");
    }

    @Test
    void a_mark_names_an_item_that_is_there() {
        assertThat(http.patch(ONE, "{\"secret_items\": [\"nothing\"]}").at("/fields"))
                .isEqualTo("secret_items");
    }
}
