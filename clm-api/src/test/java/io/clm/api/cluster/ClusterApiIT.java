package io.clm.api.cluster;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterApiIT extends ApiIntegration {

    private static final String ONE = CLUSTERS + "/" + CLUSTER;

    @Test
    void the_zero_time_that_a_go_client_sends_for_no_time_is_as_if_it_were_absent() {
        String body = Fixture.cluster("kube-2").replaceFirst("\\{", "{\"created_at\": \"0001-01-01T00:00:00.000Z\",");

        Answer created = http.post(CLUSTERS, body);

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.at("/created_at")).startsWith("20");
    }

    @Test
    void the_null_that_a_go_client_sends_for_no_pools_is_none_on_creation() {
        String body = Fixture.cluster("kube-2").replaceFirst("(?s)\"node_pools\": \\[.*}]", "\"node_pools\": null");
        assertThat(body).contains("\"node_pools\": null");

        Answer created = http.post(CLUSTERS, body);

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.json().get("node_pools").isEmpty()).isTrue();
    }

    @Test
    void shows_a_cluster_as_it_was_given_with_an_empty_status_and_masked_secrets() {
        Answer answer = http.get(ONE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.at("/id")).isEqualTo(CLUSTER);
        assertThat(answer.json().get("status").propertyNames()).containsExactly("problems");
        assertThat(answer.json().at("/status/problems").isEmpty()).isTrue();
        assertThat(answer.at("/config_items/size")).isEqualTo("large");
        assertThat(answer.at("/config_items/password")).isEqualTo("********");
        assertThat(answer.at("/node_pools/0/instance_types/0")).isEqualTo("m5.large");
        assertThat(answer.at("/labels/ring")).isEqualTo("first");
        assertThat(answer.at("/mode")).isEqualTo("manage");
        assertThat(answer.at("/lifecycle_status")).isEqualTo("requested");
        assertThat(answer.json().get("rollout").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:123456789012:eu-central-1:kube-1", "aws%3A123456789012%3Aeu-central-1%3Akube-1"})
    void finds_an_id_plain_or_percent_encoded(String id) {
        assertThat(http.get(CLUSTERS + "/" + id).at("/id")).isEqualTo(CLUSTER);
        assertThat(http.get(Http.API + "/clusters/" + id + "/events").status()).isEqualTo(200);
    }

    @Test
    void leaves_technical_data_out_when_not_verbose() {
        assertThat(http.get(ONE + "?verbose=false").json().propertyNames())
                .doesNotContain("config_items", "node_pools");
        assertThat(http.get(CLUSTERS + "?verbose=false").json().at("/items/0").propertyNames())
                .doesNotContain("config_items", "node_pools");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alias=kube-1",
                "api_server_url=https://kube-1.example.org",
                "local_id=kube-1",
                "local_id=kube-1&channel=dev&criticality_level=1&environment=test&region=eu-central-1&provider=zalando-aws"
                        + "&infrastructure_account=aws:123456789012&lifecycle_status=requested&cost_center=0001"
            })
    void filters_by_what_is_given(String query) {
        http.post(CLUSTERS, Fixture.cluster("kube-2"));

        assertThat(ids(http.get(CLUSTERS))).hasSize(2);
        assertThat(ids(http.get(CLUSTERS + "?" + query))).containsExactly(CLUSTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alias=x",
                "channel=beta",
                "criticality_level=2",
                "environment=x",
                "infrastructure_account=x",
                "lifecycle_status=ready",
                "provider=x",
                "region=x",
                "cost_center=0002"
            })
    void a_filter_that_fits_nothing_leaves_nothing(String query) {
        assertThat(ids(http.get(CLUSTERS + "?" + query))).isEmpty();
    }

    @Test
    void creates_once() {
        Answer first = http.post(CLUSTERS, Fixture.cluster("kube-2"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/id")).endsWith(":kube-2");

        Answer again = http.post(CLUSTERS, Fixture.cluster("kube-2"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/fields")).isEqualTo("id");
    }

    @Test
    void names_an_unknown_channel_or_account() {
        Answer channel = http.post(CLUSTERS, Fixture.cluster("kube-2").replace("\"dev\"", "\"nightly\""));
        assertThat(channel.status()).isEqualTo(400);
        assertThat(channel.at("/fields")).isEqualTo("channel");

        Answer account = http.patch(ONE, "{\"infrastructure_account\": \"aws:1\"}");
        assertThat(account.status()).isEqualTo(400);
        assertThat(account.at("/message")).isEqualTo("infrastructure_account aws:1 does not exist");
    }

    @Test
    void a_patch_changes_what_is_given_and_nothing_else() {
        Answer answer = http.patch(
                ONE,
                "{\"lifecycle_status\": \"ready\", \"config_items\": {\"size\": null, \"color\": \"red\"}, \"mode\": \"observe\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/lifecycle_status")).isEqualTo("ready");
        assertThat(answer.at("/mode")).isEqualTo("observe");
        assertThat(answer.at("/alias")).isEqualTo("kube-1");
        assertThat(answer.json().get("config_items").propertyNames()).containsExactly("color", "password");
        assertThat(http.get(ONE).json()).isEqualTo(answer.json());
    }

    @Test
    void null_is_not_absent() {
        Answer answer = http.patch(ONE, "{\"alias\": null}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/message")).isEqualTo("alias must not be null");
    }

    @Test
    void what_was_read_can_be_sent_back_without_harm() {
        String whole = http.get(ONE).body();

        Answer answer = http.patch(ONE, whole);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(http.get(Http.API + "/clusters/" + CLUSTER + "/events")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_status_is_kept_as_a_manager_writes_it() {
        http.patch(ONE, """
                {"status": {"next_version": "b#2", "current_version": "a#1",
                 "problems": [{"type": "https://x/y", "title": "bad", "extra": "kept"}]}}""");
        assertThat(http.get(ONE).at("/status/next_version")).isEqualTo("b#2");
        assertThat(http.get(ONE).at("/status/problems/0/title")).isEqualTo("bad");
        assertThat(http.get(ONE).json().at("/status/problems/0").propertyNames())
                .containsExactlyInAnyOrder("type", "title", "extra");

        http.patch(ONE, "{\"status\": {\"next_version\": \"\", \"problems\": []}}");

        assertThat(http.get(ONE).json().get("status").propertyNames()).doesNotContain("next_version");
        assertThat(http.get(ONE).at("/status/current_version")).isEqualTo("a#1");
        assertThat(http.get(ONE).json().at("/status/problems").isEmpty()).isTrue();
    }

    @Test
    void only_a_decommissioned_cluster_can_be_deleted() {
        Answer refused = http.delete(ONE);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/message")).contains("requested");

        http.patch(ONE, "{\"lifecycle_status\": \"decommissioned\"}");
        assertThat(http.delete(ONE).status()).isEqualTo(204);
        assertThat(http.get(ONE).status()).isEqualTo(404);
    }

    private static List<String> ids(Answer answer) {
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
