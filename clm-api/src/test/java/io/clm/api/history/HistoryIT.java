package io.clm.api.history;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryIT extends ApiIntegration {
    private static final String ONE = CLUSTERS + "/" + CLUSTER;

    @Test
    void tells_who_changed_what_from_what_to_what_and_why() {
        http.send(
                "PATCH",
                ONE + "/node-pools/default-worker",
                BodyPublishers.ofString("{\"max_size\": 30}"),
                "Content-Type",
                "application/json",
                "X-Reason",
                "more load");
        Answer history = http.get(ONE + "/history");
        assertThat(history.at("/items/0/actor")).isEqualTo("admin");
        assertThat(history.at("/items/0/reason")).isEqualTo("more load");
        assertThat(history.at("/items/0/action")).isEqualTo("update");
        assertThat(history.at("/items/0/account")).isEqualTo(Fixture.ACCOUNT);
        assertThat(history.json().at("/items/0/changes").toString())
                .isEqualTo("[{\"path\":\"/node_pools/0/max_size\",\"before\":20,\"after\":30}]");
        assertThat(history.at("/items/0/before/lifecycle_status")).isEqualTo("requested");
        assertThat(history.at("/items/1/action")).isEqualTo("create");
        assertThat(history.json().at("/items/1/before").isNull()).isTrue();
    }

    @Test
    void goes_page_by_page() {
        http.patch(ONE, "{\"alias\": \"second\"}");
        http.patch(ONE, "{\"alias\": \"third\"}");
        Answer first = http.get(ONE + "/history?limit=2");
        assertThat(first.json().get("items").size()).isEqualTo(2);
        Answer second = http.get(ONE + "/history?limit=2&cursor=" + first.at("/next_cursor"));
        assertThat(second.at("/items/0/action")).isEqualTo("create");
        assertThat(second.json().get("next_cursor").isNull()).isTrue();
    }

    @Test
    void outlives_its_cluster() {
        http.patch(ONE, "{\"lifecycle_status\": \"decommissioned\"}");
        assertThat(http.delete(ONE).status()).isEqualTo(204);
        assertThat(http.get(ONE + "/history").at("/items/0/action")).isEqualTo("delete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/infrastructure-accounts/aws:123456789012/history",
                "/channels/dev/history",
                "/audit?actor=admin",
                "/audit?account=aws:123456789012",
                "/audit?subject_type=channel"
            })
    void everything_has_one(String path) {
        assertThat(http.get(Http.API + path).json().get("items").size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kubernetes-clusters/aws:1:x:y/history",
                "/infrastructure-accounts/aws:1/history",
                "/channels/none/history",
                "/channels/none/history?cursor=01a21a6b-8c26-788b-abaa-74bd5ef06155"
            })
    void what_never_was_has_none(String path) {
        assertThat(http.get(Http.API + path).status()).isEqualTo(404);
    }

    @Test
    void a_page_behind_the_last_is_empty() {
        Answer answer = http.get(Http.API + "/channels/dev/history?cursor=00000000-0000-7000-8000-000000000000");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("items").size()).isZero();
    }

    @Test
    void what_nobody_changed_is_not_told() {
        http.patch(ONE, http.get(ONE).body());
        http.patch(Http.API + "/infrastructure-accounts/" + Fixture.ACCOUNT, Fixture.account());
        assertThat(http.get(Http.API + "/audit").json().get("items").size()).isEqualTo(4);
    }
}
