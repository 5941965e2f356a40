package io.clm.api.reach;

import static io.clm.api.testing.Fixture.ACCOUNT;
import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class HistoryReachIT extends TwoAccounts {
    private static final String FILE = Http.API + "/clusters.yaml";

    @Test
    void history_ends_where_reach_ends() {
        assertThat(ella.get(CLUSTERS + "/" + THEIRS + "/history")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(ella.get(CLUSTERS + "/" + CLUSTER + "/history").status()).isEqualTo(404);
        assertThat(ella.get(Http.API + "/infrastructure-accounts/" + ACCOUNT + "/history")
                        .status())
                .isEqualTo(404);
        assertThat(ella.get(Http.API + "/channels/dev/history").status()).isEqualTo(200);
    }

    @Test
    void what_a_cluster_was_in_another_account_is_not_told() {
        http.patch(CLUSTERS + "/" + CLUSTER, "{\"infrastructure_account\": \"" + OTHER + "\"}");
        http.patch(CLUSTERS + "/" + CLUSTER, "{\"alias\": \"moved\"}");

        Answer told = ella.get(CLUSTERS + "/" + CLUSTER + "/history");

        assertThat(told.json().get("items").size()).isEqualTo(1);
        assertThat(told.at("/items/0/after/alias")).isEqualTo("moved");
        assertThat(http.get(CLUSTERS + "/" + CLUSTER + "/history")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void the_whole_audit_is_for_those_who_reach_the_whole_fleet() {
        assertThat(ella.get(Http.API + "/audit").status()).isEqualTo(403);
        assertThat(http.with("Authorization", "Bearer " + VIEWER)
                        .get(Http.API + "/audit")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_file_goes_out_as_far_as_reach_and_comes_in_from_who_reaches_everything() {
        assertThat(ella.get(FILE).body()).contains(THEIRS).doesNotContain(CLUSTER);
        assertThat(http.get(FILE).body()).contains(THEIRS, CLUSTER);
        assertThat(ella.send("POST", FILE, BodyPublishers.ofString("clusters: []"), "Content-Type", "application/yaml")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_key_that_two_people_use_gives_each_their_own_answer() {
        String body = Fixture.cluster("kube-7");
        Answer first = once(http, body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(once(http, body).body()).isEqualTo(first.body());
        assertThat(once(ella, body).status()).isEqualTo(403);
    }

    private static Answer once(Http who, String body) {
        return who.send(
                "POST",
                CLUSTERS,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "same");
    }
}
