package io.clm.api.cluster;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class NodePoolApiIT extends ApiIntegration {

    private static final String POOLS = CLUSTERS + "/" + CLUSTER + "/node-pools";
    private static final String ITEMS = CLUSTERS + "/" + CLUSTER + "/config-items/";
    private static final String POOL = """
            {"name": "gpu", "profile": "worker-gpu", "instance_types": ["p4d.24xlarge"], "discount_strategy": "spot",
             "min_size": 0, "max_size": 2}""";

    @Test
    void adds_replaces_and_removes_a_pool() {
        assertThat(http.put(POOLS + "/gpu", POOL).status()).isEqualTo(200);
        assertThat(http.get(POOLS).json().get("items").size()).isEqualTo(2);

        assertThat(http.put(POOLS + "/gpu", POOL.replace("2}", "4}")).at("/max_size"))
                .isEqualTo("4");
        assertThat(http.get(POOLS).json().get("items").size()).isEqualTo(2);

        assertThat(http.delete(POOLS + "/gpu").status()).isEqualTo(204);
        assertThat(http.delete(POOLS + "/gpu").status()).isEqualTo(404);
    }

    @Test
    void changes_what_is_given_and_nothing_else() {
        Answer answer = http.patch(POOLS + "/default-worker", "{\"min_size\": 5}");

        assertThat(answer.at("/min_size")).isEqualTo("5");
        assertThat(answer.at("/max_size")).isEqualTo("20");
        assertThat(http.patch(POOLS + "/default-worker", "{\"min_size\": 21}").at("/fields"))
                .isEqualTo("max_size");
        assertThat(http.patch(POOLS + "/nothing", "{}").status()).isEqualTo(404);
    }

    @Test
    void instance_types_of_null_are_left_as_they_are_for_a_go_client_cannot_leave_them_out() {
        Answer answer = http.patch(POOLS + "/default-worker", "{\"instance_types\": null, \"max_size\": 4}");
        assertThat(answer.at("/max_size")).isEqualTo("4");
        assertThat(answer.at("/instance_types/0")).isEqualTo("m5.large");

        String none = POOL.replaceFirst("\\[[^]]*]", "null");
        assertThat(http.put(POOLS + "/gpu", none).at("/fields")).isEqualTo("instance_types");
        String karpenter = none.replaceFirst("\"profile\": \"[^\"]*\"", "\"profile\": \"worker-karpenter\"");
        assertThat(http.put(POOLS + "/gpu", karpenter).status()).isEqualTo(200);

        Answer merged = http.send(
                "PATCH",
                POOLS + "/default-worker",
                BodyPublishers.ofString("{\"instance_types\": null}"),
                "Content-Type",
                "application/merge-patch+json");
        assertThat(merged.at("/fields")).isEqualTo("instance_types");
    }

    @Test
    void an_empty_answer_has_the_type_that_clms_specification_says() {
        assertThat(http.delete(ITEMS + "size").header("Content-Type")).startsWith("application/json");
        http.put(POOLS + "/gpu", POOL);
        assertThat(http.delete(POOLS + "/gpu").header("Content-Type")).startsWith("application/json");
    }

    @Test
    void the_name_in_the_body_is_the_one_in_the_path() {
        assertThat(http.put(POOLS + "/other", POOL).at("/fields")).isEqualTo("name");
    }

    @Test
    void config_items_of_a_cluster_are_put_and_deleted() {
        assertThat(http.put(ITEMS + "size", "{\"value\": \"small\"}").at("/value"))
                .isEqualTo("small");
        assertThat(http.get(CLUSTERS + "/" + CLUSTER).at("/config_items/size")).isEqualTo("small");
        assertThat(http.put(ITEMS + "secret", "{\"value\": \"aws:kms:X\"}").body())
                .doesNotContain("kms");

        assertThat(http.delete(ITEMS + "size").status()).isEqualTo(204);
        assertThat(http.delete(ITEMS + "size").status()).isEqualTo(404);
        assertThat(http.put(ITEMS + "Bad-Key", "{\"value\": \"x\"}").at("/fields"))
                .isEqualTo("config_key");
        assertThat(http.put(ITEMS + "size", "{\"value\": 1}").at("/fields")).isEqualTo("value");
    }

    @Test
    void config_items_of_a_pool_are_put_and_deleted() {
        String item = POOLS + "/default-worker/config-items/taints";

        assertThat(http.put(item, "{\"value\": \"a=b:NoSchedule\"}").status()).isEqualTo(200);
        assertThat(http.get(POOLS).at("/items/0/config_items/taints")).isEqualTo("a=b:NoSchedule");
        assertThat(http.delete(item).status()).isEqualTo(204);
        assertThat(http.delete(item).status()).isEqualTo(404);
    }
}
