package io.clm.api.idempotency;

import static io.clm.api.testing.Fixture.ACCOUNT;
import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import io.clm.store.testing.Parallel;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdempotencyIT extends ApiIntegration {
    private static final String FREEZES = Http.API + "/freezes";
    private static final String ACCOUNTS = Http.API + "/infrastructure-accounts";

    @Test
    void the_same_again_is_answered_alike() {
        Answer first = post(CLUSTERS, "k1", Fixture.cluster("kube-2"));
        Answer again = post(CLUSTERS, "k1", Fixture.cluster("kube-2"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void all_at_once_create_one() {
        List<Integer> answers = Parallel.run(
                6, () -> post(CLUSTERS, "k1", Fixture.cluster("kube-2")).status());
        assertThat(answers).containsOnly(201);
        assertThat(http.get(CLUSTERS).json().get("items").size()).isEqualTo(2);
    }

    @Test
    void another_body_under_the_same_key_is_a_422() {
        post(CLUSTERS, "k1", Fixture.cluster("kube-2"));
        assertThat(post(CLUSTERS, "k1", Fixture.cluster("kube-3")).status()).isEqualTo(422);
    }

    @Test
    void a_key_belongs_to_its_owner_and_its_path() {
        post(CLUSTERS, "k1", Fixture.cluster("kube-2"));
        Http jane = http.with("Authorization", "Bearer fedcba9876543210-jane");
        assertThat(jane.send(
                                "POST",
                                CLUSTERS,
                                BodyPublishers.ofString(Fixture.cluster("kube-2")),
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                "k1")
                        .status())
                .isEqualTo(409);
        assertThat(post(FREEZES, "k1", "{\"scope\": \"fleet\", \"reason\": \"r\"}")
                        .status())
                .isEqualTo(201);
        assertThat(post(FREEZES, "k1", "{\"scope\": \"fleet\", \"reason\": \"r\"}")
                        .status())
                .isEqualTo(201);
        assertThat(http.get(FREEZES).json().get("items").size()).isEqualTo(1);
    }

    @Test
    void what_failed_may_be_tried_again_with_the_same_key() {
        assertThat(post(CLUSTERS, "k1", "{}").status()).isEqualTo(400);
        assertThat(post(CLUSTERS, "k1", Fixture.cluster("kube-2")).status()).isEqualTo(201);
        assertThat(post(CLUSTERS, "k 2", Fixture.cluster("kube-3")).status()).isEqualTo(400);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        post(CLUSTERS, "k1", Fixture.cluster("kube-2"));
        DATABASE.execute("update idempotency_key set created_at = created_at - interval '25 hours'");
        assertThat(post(CLUSTERS, "k1", Fixture.cluster("kube-2")).status()).isEqualTo(409);
    }

    @Test
    void what_is_out_of_reach_by_now_is_not_shown_again() {
        Http before = reaching(ACCOUNT);
        Http after = reaching("aws:999999999999");
        String account = Fixture.account()
                .replace("\"id\": \"" + ACCOUNT + "\"", "\"id\": \"aws:5\"")
                .replace("\"main\"", "\"fifth\"");
        String freeze = "{\"scope\": \"cluster\", \"subject\": \"" + CLUSTER + "\", \"reason\": \"r\"}";

        assertThat(post(before, CLUSTERS, "k1", Fixture.cluster("kube-2")).status())
                .isEqualTo(201);
        assertThat(post(before, FREEZES, "k1", freeze).status()).isEqualTo(201);
        assertThat(post(reaching("aws:5"), ACCOUNTS, "k1", account).status()).isEqualTo(201);

        Answer cluster = post(after, CLUSTERS, "k1", Fixture.cluster("kube-2"));
        assertThat(cluster.status()).isEqualTo(403);
        assertThat(cluster.body()).contains("not yours to change").doesNotContain("node_pools");
        assertThat(post(after, FREEZES, "k1", freeze).status()).isEqualTo(400);
        assertThat(post(after, ACCOUNTS, "k1", account).status()).isEqualTo(403);
        assertThat(post(before, CLUSTERS, "k1", Fixture.cluster("kube-2")).status())
                .isEqualTo(201);
    }

    @Test
    void who_may_no_more_order_a_freeze_of_the_fleet_is_not_told_of_it_either() {
        String freeze = "{\"scope\": \"fleet\", \"reason\": \"r\"}";

        assertThat(post(reaching("*"), FREEZES, "k1", freeze).status()).isEqualTo(201);
        assertThat(post(reaching(ACCOUNT), FREEZES, "k1", freeze).status()).isEqualTo(403);
    }

    /** The same person, whose token says that they reach this account. */
    private Http reaching(String account) {
        JWTClaimsSet claims = ISSUER.claims()
                .claim("accounts", List.of(account))
                .claim("realm_access", Map.of("roles", List.of("admin")))
                .build();
        return http.with("Authorization", "Bearer " + ISSUER.token(claims));
    }

    private Answer post(String path, String key, String body) {
        return post(http, path, key, body);
    }

    private static Answer post(Http who, String path, String key, String body) {
        return who.send(
                "POST",
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }
}
